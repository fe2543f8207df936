import { describe, expect, it } from 'vitest';
import type { Committed } from '#main/workspace/index.ts';
import { insert, remove, update } from '#shared/domain/model/change.ts';
import { anImportBase, anItem, aPerson, aProduct, aRelease } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import {
  byMara,
  codeOf,
  mara,
  must,
  opened,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

const inOne = { products: [aProduct()], items: [anItem()] };
const rename = (title: string) => update('items', anItem(), { title });

describe('a transaction', () => {
  it('runs a command by its name and puts what came of it into the model', () => {
    const workspace = workspaceWith();
    const done = must(workspace.run('person.create', { name: 'Ben Okafor' }, byMara));
    expect(done).toEqual({ seq: 2, label: 'Add Ben Okafor' });
    expect([...workspace.model.people.values()].map(({ name }) => name)).toContain('Ben Okafor');
  });

  it('is there after the file is closed and opened again', () => {
    const workspace = workspaceWith(inOne);
    write(workspace, 'Rename', rename('Export the ledger'));
    workspace.close();
    const again = opened(workspace.file);
    expect(again.model.items.get('an-item')?.title).toBe('Export the ledger');
    expect(again.seq).toBe(2);
  });

  it('keeps every table as it was given', () => {
    const workspace = workspaceWith(fullRows);
    const again = opened(workspace.file);
    expect([...again.model.items.values()]).toEqual(fullRows.items);
    expect([...again.model.checklistItems.values()]).toEqual(fullRows.checklistItems);
    expect(must(again.fileRows('importBases'))).toEqual(fullRows.importBases);
  });

  it('tells every listener what changed, once it is stored', () => {
    const workspace = workspaceWith(inOne);
    const heard: Committed[] = [];
    const stop = workspace.subscribe((committed) => heard.push(committed));
    write(workspace, 'Rename', rename('Export the ledger'));
    stop();
    write(
      workspace,
      'Rename again',
      update('items', anItem({ title: 'Export the ledger' }), { title: 'X' }),
    );
    expect(heard).toEqual([
      {
        seq: 2,
        label: 'Rename',
        foreign: false,
        changes: [{ table: 'items', id: 'an-item', set: { title: 'Export the ledger' } }],
      },
    ]);
  });

  it('stands in the log with who made it, when, where and how', () => {
    const workspace = workspaceWith(inOne);
    write(workspace, 'Rename', rename('Export the ledger'), { origin: 'import' });
    expect(must(workspace.log({ before: null, most: 1 }))).toEqual([
      {
        seq: 2,
        at: expect.stringMatching(/^2026-12-01T09:00:\d\d\.000Z$/),
        by: mara.name,
        device: 'test machine',
        origin: 'import',
        label: 'Rename',
        kind: 'do',
        undone: false,
        final: false,
        changes: 1,
      },
    ]);
  });

  it('keeps in the log the name its maker had then', () => {
    const workspace = workspaceWith();
    write(workspace, 'Rename Mara', update('people', mara, { name: 'Mara Horvat' }));
    write(workspace, 'Add Ben', [insert('people', aPerson({ name: 'Ben' }))]);
    const names = must(workspace.log({ before: null, most: 2 })).map(({ by }) => by);
    expect(names).toEqual(['Mara Horvat', 'Mara Kovač']);
  });

  it('without changes is not written at all', () => {
    const workspace = workspaceWith(inOne);
    const same = write(workspace, 'Nothing', rename(anItem().title));
    expect(same).toBe(1);
    expect(must(workspace.log({ before: null, most: 10 }))).toHaveLength(1);
  });

  it('may bring the very person who makes it', () => {
    const workspace = workspaceWith();
    const ben = aPerson({ id: 'ben', name: 'Ben Okafor' });
    write(workspace, 'Add Ben', [insert('people', ben)], { actorId: 'ben' });
    expect(must(workspace.log({ before: null, most: 1 }))[0]?.by).toBe('Ben Okafor');
  });

  it('mends half a surrogate pair, so that file and model agree', () => {
    const workspace = workspaceWith(inOne);
    write(workspace, 'Rename \ud83d', rename('cut in half \ud83d'));
    expect(workspace.model.items.get('an-item')?.title).toBe('cut in half \ufffd');
    expect(codeOf(workspace.undo(byMara))).toBeNull();
    expect(workspace.model.items.get('an-item')).toEqual(anItem());
  });
});

describe('what is refused', () => {
  it('is input that the command does not take', () => {
    const workspace = workspaceWith();
    const result = workspace.run('person.create', { name: '' }, byMara);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', facts: { field: 'Name' } },
    });
    expect(workspace.seq).toBe(1);
  });

  it('is a write by nobody, or by somebody the workspace does not know', () => {
    const workspace = workspaceWith();
    const by = (actorId: string | null) =>
      codeOf(workspace.run('person.create', { name: 'Ben' }, { actorId, origin: 'window' }));
    expect([by(null), by('a stranger')]).toEqual(['actor-unknown', 'actor-unknown']);
  });

  it.each([
    ['an update', rename('New').concat(update('items', anItem({ points: 5 }), { points: 8 }))],
    ['a delete', [...rename('New'), remove('items', anItem({ points: 5 }))]],
    ['an insert', [...rename('New'), insert('items', anItem())]],
  ])('is %s that does not fit what the file holds, and all that came with it', (_, changes) => {
    const workspace = workspaceWith(inOne);
    const before = workspace.dump();
    const result = workspace.transact({ ...byMara, command: 'test' }, () => ({
      ok: true,
      value: { label: 'Change', changes },
    }));
    expect(result).toMatchObject({
      error: { code: 'write-conflict', facts: { record: 'Export the ledger as CSV' } },
    });
    expect(workspace.dump()).toBe(before);
    expect(must(workspace.log({ before: null, most: 10 }))).toHaveLength(1);
  });
});

describe('a bug in a command', () => {
  it.each([
    [
      'a reference that leads nowhere',
      [insert('items', anItem({ id: 'new', productId: 'nowhere' }))],
    ],
    ['a value that no record may have', rename('')],
    ['a row that others still refer to', [remove('products', aProduct())]],
  ])('such as %s is thrown, and nothing is written', (_, changes) => {
    const workspace = workspaceWith(inOne);
    const before = workspace.dump();
    expect(() => write(workspace, 'Break', changes)).toThrow(/constraint failed/);
    expect(workspace.dump()).toBe(before);
    expect(workspace.seq).toBe(1);
    expect(write(workspace, 'Go on', rename('New'))).toBe(2);
  });

  it('such as a command of an unknown name is thrown', () => {
    const workspace = workspaceWith();
    expect(() => workspace.run('toString' as 'person.create', {}, byMara)).toThrow('toString');
  });
});

describe('rows that are not in the model', () => {
  it('are found by the values of their fields', () => {
    const workspace = workspaceWith(fullRows);
    const more = anImportBase({ id: 'more', externalId: '10003', values: ['“quoted”', ''] });
    write(workspace, 'Import', [insert('importBases', more)]);
    expect(must(workspace.fileRows('importBases', { externalId: '10003' }))).toEqual([more]);
    expect(must(workspace.fileRows('importBases', { headerId: 'nowhere' }))).toEqual([]);
  });

  it('are no news for the windows', () => {
    const workspace = workspaceWith(fullRows);
    const heard: Committed[] = [];
    workspace.subscribe((committed) => heard.push(committed));
    write(workspace, 'Import', [insert('importBases', anImportBase({ id: 'more' }))]);
    expect(heard.map(({ changes }) => changes)).toEqual([[]]);
  });
});

it('shows each command the newest model and the day on the workspace’s wall', () => {
  const workspace = workspaceWith({ products: [aProduct()], releases: [aRelease()] });
  const seen = workspace.transact({ ...byMara, command: 'test' }, (model, { today, actorId }) => ({
    ok: true,
    value: { label: `${today} ${actorId} ${model.releases.size}`, changes: [] },
  }));
  expect(must(seen).label).toBe('2026-12-01 mara 1');
});
