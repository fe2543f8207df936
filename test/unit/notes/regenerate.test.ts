import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insert, update } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { keptAside, notesOf } from '#shared/domain/notes/blocks.ts';
import { regenerateNotes } from '#shared/domain/notes/regenerate.ts';
import { notesWithoutItem } from '#shared/domain/notes/without-item.ts';
import { isWorded } from '#shared/domain/notes/wording.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { block, item, releaseModel } from '#test/support/release-rows.ts';

let ids = 0;
const regenerate = (model: Model) =>
  applyChanges(
    model,
    regenerateNotes(model, 'r', () => `n${++ids}`),
  );

const edit = (model: Model, id: string, to: Partial<Item>) => {
  const row = model.items.get(id);
  if (!row) throw new Error(id);
  return applyChanges(model, update('items', row, to));
};

/** The notes in order, as `# heading`, `- key` or the text itself. */
const lines = (model: Model) =>
  notesOf(model, 'r').map((row) => {
    if (row.kind === 'section') return `# ${row.text}`;
    return row.kind === 'entry' ? `- ${row.itemId}` : `${row.kind}: ${row.text}`;
  });

const items = [
  item({ id: '1', rank: 'a1', type: 'Bug' }),
  item({ id: '2', rank: 'a2', type: 'Story' }),
  item({ id: '3', rank: 'a3', type: 'Task' }),
  item({ id: '4', rank: 'a4', type: 'Bug', breaking: true }),
  item({ id: '5', rank: 'a5', type: 'Story' }),
  item({ id: '6', rank: 'a6', releaseMode: 'none', releaseId: null }),
];
const drafted = regenerate(releaseModel({ items }));

describe('the first draft of release notes', () => {
  it('lists the items of the release by what they are for readers', () => {
    expect(lines(drafted)).toEqual([
      'introduction: ',
      '# Breaking changes',
      '- 4',
      '# New',
      '- 2',
      '- 5',
      '# Fixed',
      '- 1',
      '# Other changes',
      '- 3',
    ]);
  });

  it('shows chores only to those inside', () => {
    const chore = notesOf(drafted, 'r').find((row) => row.itemId === '3');
    expect(chore?.editions).toEqual(['internal']);
  });

  it('lists backports, and no sub-task beside its parent', () => {
    const more = [
      item({ id: '7', type: 'Sub-task', parentId: '2' }),
      item({ id: '8', type: 'Sub-task', parentId: 'elsewhere' }),
    ];
    const model = releaseModel({
      items: [...items, ...more],
      itemReleases: [{ id: 'x', itemId: '6', releaseId: 'r' }],
    });
    const listed = lines(regenerate(model));
    expect(listed).toContain('- 6');
    expect(listed).toContain('- 8');
    expect(listed).not.toContain('- 7');
  });
});

describe('updating release notes', () => {
  it('changes nothing where nothing has changed', () => {
    expect(regenerateNotes(drafted, 'r', () => 'n')).toEqual([]);
  });

  it('adds what came at the end of its section, before a closing text', () => {
    const text = block({ id: 't', rank: 'az', text: 'Thank you.' });
    const model = applyChanges(drafted, [
      insert('notesBlocks', text),
      insert('items', item({ id: '9', rank: 'a0', type: 'Chore' })),
    ]);
    expect(lines(regenerate(model)).slice(-4)).toEqual([
      '# Other changes',
      '- 3',
      '- 9',
      'text: Thank you.',
    ]);
  });

  it('removes what left, and its section where that was generated and is empty now', () => {
    const after = regenerate(edit(drafted, '4', { releaseMode: 'none', releaseId: null }));
    expect(lines(after)).not.toContain('- 4');
    expect(lines(after)).not.toContain('# Breaking changes');
  });

  it('keeps a section that a person gave its heading', () => {
    const heading = notesOf(drafted, 'r').find(
      (row) => row.group === 'breaking' && row.kind === 'section',
    );
    if (!heading) throw new Error('no section');
    const renamed = applyChanges(drafted, update('notesBlocks', heading, { text: 'Mind these' }));
    const after = regenerate(edit(renamed, '4', { releaseMode: 'none', releaseId: null }));
    expect(lines(after)).toContain('# Mind these');
  });

  it('moves an entry whose item became something else', () => {
    const after = regenerate(edit(drafted, '1', { type: 'Story' }));
    expect(lines(after)).toEqual([
      'introduction: ',
      '# Breaking changes',
      '- 4',
      '# New',
      '- 2',
      '- 5',
      '- 1',
      '# Other changes',
      '- 3',
    ]);
  });

  it('leaves an entry where a person put it', () => {
    const entry = notesOf(drafted, 'r').find((row) => row.itemId === '1');
    if (!entry) throw new Error('no entry');
    const placed = applyChanges(drafted, update('notesBlocks', entry, { group: '' }));
    expect(lines(regenerate(edit(placed, '1', { type: 'Story' })))).toEqual(lines(drafted));
  });

  it('opens a chore to customers when it becomes a fix, unless its editions were chosen', () => {
    const editionsAfter = (model: Model) =>
      notesOf(regenerate(edit(model, '3', { type: 'Bug' })), 'r').find((row) => row.itemId === '3')
        ?.editions;
    expect(editionsAfter(drafted)).toEqual(['customer', 'internal', 'support']);
    const chore = notesOf(drafted, 'r').find((row) => row.itemId === '3');
    if (!chore) throw new Error('no entry');
    const chosen = applyChanges(drafted, update('notesBlocks', chore, { editions: ['support'] }));
    expect(editionsAfter(chosen)).toEqual(['support']);
  });

  it('keeps a worded entry aside when its item leaves, and takes it back when it returns', () => {
    const worded = edit(drafted, '1', { wordingCustomer: 'Exports no longer stop.' });
    const left = regenerate(edit(worded, '1', { releaseMode: 'none', releaseId: null }));
    expect(lines(left)).not.toContain('- 1');
    expect(keptAside(left, 'r').map((row) => row.itemId)).toEqual(['1']);
    const back = regenerate(edit(left, '1', { releaseMode: 'own', releaseId: 'r' }));
    expect(keptAside(back, 'r')).toEqual([]);
    expect(lines(back)).toContain('- 1');
  });
});

describe('deleting an item', () => {
  it('keeps its written sentences aside, and they stay there when the notes are updated', () => {
    const worded = edit(drafted, '1', { wordingCustomer: 'Nice.', wordingSupport: 'Look here.' });
    const after = applyChanges(worded, notesWithoutItem(worded, '1'));
    const kept = keptAside(regenerate(after), 'r');
    expect(kept).toMatchObject([
      { text: 'Nice.\n\nLook here.', itemId: null, editions: ['customer', 'support'] },
    ]);
  });

  it('takes its entry along where nobody wrote any', () => {
    const after = applyChanges(drafted, notesWithoutItem(drafted, '1'));
    expect(lines(after)).not.toContain('- 1');
    expect(keptAside(after, 'r')).toEqual([]);
  });
});

describe('any life of release notes', () => {
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      id: fc.nat(5),
      to: fc.constantFrom('Bug', 'Story', 'Task'),
    }),
    fc.record({ kind: fc.constant('scope' as const), id: fc.nat(5), to: fc.boolean() }),
    fc.record({ kind: fc.constant('word' as const), id: fc.nat(5), to: fc.string() }),
    fc.record({
      kind: fc.constant('write' as const),
      id: fc.nat(20),
      to: fc.string({ minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('update' as const), id: fc.constant(0), to: fc.constant('') }),
  );

  function live(model: Model, { kind, id, to }: { kind: string; id: number; to: unknown }): Model {
    if (kind === 'update') return regenerate(model);
    if (kind === 'write') {
      const texts = notesOf(model, 'r').filter((row) => row.kind !== 'entry');
      const row = texts[id % Math.max(1, texts.length)];
      return row
        ? applyChanges(model, update('notesBlocks', row, { text: `by hand: ${to}` }))
        : model;
    }
    const of = `${id + 1}`;
    if (kind === 'type') return edit(model, of, { type: String(to) });
    if (kind === 'word') return edit(model, of, { wordingCustomer: String(to) });
    return edit(
      model,
      of,
      to ? { releaseMode: 'own', releaseId: 'r' } : { releaseMode: 'none', releaseId: null },
    );
  }

  it('never loses or rewrites a text that a person wrote, and settles after one update', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const before = acts.reduce(live, drafted);
        const after = regenerate(before);
        const written = (model: Model) =>
          [...model.notesBlocks.values()]
            .filter((row) => row.text.startsWith('by hand'))
            .map((row) => row.text)
            .sort();
        expect(written(after)).toEqual(written(before));
        expect(after.items).toBe(before.items);
        for (const row of before.notesBlocks.values()) {
          const of = row.itemId === null ? undefined : before.items.get(row.itemId);
          if (of && isWorded(of)) expect(after.notesBlocks.has(row.id)).toBe(true);
        }
        expect(regenerateNotes(after, 'r', () => 'n')).toEqual([]);
        const entries = notesOf(after, 'r').flatMap((row) => row.itemId ?? []);
        const inScope = [...after.items.values()].filter((row) => row.releaseId === 'r');
        expect(entries.toSorted()).toEqual(inScope.map((row) => row.id).toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
