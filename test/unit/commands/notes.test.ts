import { describe, expect, it } from 'vitest';
import { notesCommands as commands } from '#shared/commands/notes.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { keptAside, notesOf } from '#shared/domain/notes/blocks.ts';
import { block, item, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const blocks = [
  block({ id: 'i', rank: 'a0', kind: 'introduction' }),
  block({ id: 'new', rank: 'a1', kind: 'section', text: 'New', group: 'features' }),
  block({ id: 'e1', rank: 'a2', kind: 'entry', itemId: '1', group: 'features' }),
  block({ id: 'e2', rank: 'a3', kind: 'entry', itemId: '2', group: 'features' }),
  block({ id: 'fixed', rank: 'a4', kind: 'section', text: 'Fixed', group: 'fixes' }),
  block({ id: 'e3', rank: 'a5', kind: 'entry', itemId: '3', group: 'fixes' }),
];
const items = [
  item({ id: '1' }),
  item({ id: '2' }),
  item({ id: '3', type: 'Bug' }),
  item({
    id: '4',
    type: 'Bug',
    releaseMode: 'none',
    releaseId: null,
    wordingCustomer: 'A',
    wordingSupport: 'A',
  }),
];
const model = releaseModel({ notesBlocks: blocks, items });
const order = (of: Model) => notesOf(of, 'r').map((row) => row.id);

describe('drafting', () => {
  it('is named a draft the first time and an update after that', () => {
    const first = run(releaseModel({ items }), commands['notes.draft'], { releaseId: 'r' });
    expect(first.plan.label).toBe('Draft the notes of 4.2.0');
    const again = run(first.model, commands['notes.draft'], { releaseId: 'r' });
    expect(again.plan).toEqual({ label: 'Update the notes of 4.2.0', changes: [] });
  });
});

describe('blocks', () => {
  it('are added at a position', () => {
    const input = { releaseId: 'r', kind: 'text' as const, text: 'Read **this**.', index: 4 };
    const { model: after, plan } = run(model, commands['notes.addBlock'], input);
    expect(order(after)).toEqual(['i', 'new', 'e1', 'e2', 'n1', 'fixed', 'e3']);
    expect(plan.label).toBe('Add a text to the notes of 4.2.0');
  });

  it('move, and an entry moved by hand under another heading stays there', () => {
    const moved = run(model, commands['notes.moveBlock'], { blockId: 'e1', index: 5 });
    expect(order(moved.model)).toEqual(['i', 'new', 'e2', 'fixed', 'e3', 'e1']);
    expect(moved.model.notesBlocks.get('e1')?.group).toBe('');
    expect(moved.plan.label).toBe('Move PAY-1 in the notes of 4.2.0');
    const updated = run(moved.model, commands['notes.draft'], { releaseId: 'r' });
    expect(order(updated.model)).toEqual(order(moved.model));
  });

  it('keep their group when they only change places under their heading', () => {
    const { model: after } = run(model, commands['notes.moveBlock'], { blockId: 'e1', index: 3 });
    expect(order(after)).toEqual(['i', 'new', 'e2', 'e1', 'fixed', 'e3']);
    expect(after.notesBlocks.get('e1')?.group).toBe('features');
  });

  it('go along with their section', () => {
    const { model: after } = run(model, commands['notes.moveBlock'], {
      blockId: 'fixed',
      index: 1,
    });
    expect(order(after)).toEqual(['i', 'fixed', 'e3', 'new', 'e1', 'e2']);
  });

  it('take text, but a heading has to be one line with something on it', () => {
    const edit = commands['notes.editBlock'];
    expect(run(model, edit, { blockId: 'i', text: 'Hello' }).model.notesBlocks.get('i')?.text).toBe(
      'Hello',
    );
    expect(run(model, edit, { blockId: 'new', text: 'Brand new' }).plan.label).toBe(
      'Edit section “New” of the notes of 4.2.0',
    );
    for (const text of ['', '  ', 'a\nb'])
      expect(edit.run(model, { blockId: 'new', text }, testContext())).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
  });

  it('stand in the editions that were chosen', () => {
    const input = { blockId: 'e1', editions: ['support' as const, 'customer' as const] };
    const { model: after } = run(model, commands['notes.setEditions'], input);
    expect(after.notesBlocks.get('e1')?.editions).toEqual(['customer', 'support']);
  });

  it('are removed, except an entry, which would come back', () => {
    const { model: after } = run(model, commands['notes.removeBlock'], { blockId: 'fixed' });
    expect(order(after)).toEqual(['i', 'new', 'e1', 'e2', 'e3']);
    const refused = commands['notes.removeBlock'].run(model, { blockId: 'e1' }, testContext());
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('entries', () => {
  it('are worded for one edition at a time', () => {
    const input = { itemId: '1', edition: 'support' as const, wording: 'Tell callers.' };
    const { model: after, plan } = run(model, commands['notes.reword'], input);
    expect(after.items.get('1')).toMatchObject({
      wordingSupport: 'Tell callers.',
      wordingCustomer: '',
    });
    expect(plan.label).toBe('Reword PAY-1 for support');
  });

  it('are hidden from every edition and shown again', () => {
    const hidden = run(model, commands['notes.hide'], { itemId: '1', hidden: true });
    expect(hidden.model.items.get('1')?.hiddenFromNotes).toBe(true);
    expect(hidden.plan.label).toBe('Hide PAY-1 in release notes');
  });

  it('that were kept aside can become free text, one for each wording', () => {
    const aside = block({ id: 'x', rank: 'a9', kind: 'entry', itemId: '4', aside: true });
    const worded = item({ ...items[3], id: '4', wordingInternal: 'B' });
    const kept = releaseModel({ notesBlocks: [...blocks, aside], items: [worded] });
    const { model: after } = run(kept, commands['notes.keepAsText'], { blockId: 'x' });
    expect(keptAside(after, 'r')).toEqual([]);
    expect(notesOf(after, 'r').slice(-2)).toMatchObject([
      { kind: 'text', text: 'A', editions: ['customer', 'support'], itemId: null },
      { kind: 'text', text: 'B', editions: ['internal'], itemId: null },
    ]);
  });
});
