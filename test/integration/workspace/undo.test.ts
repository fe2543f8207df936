import { describe, expect, it } from 'vitest';
import { join, type Workspace } from '#main/workspace/index.ts';
import { update } from '#shared/domain/model/change.ts';
import { anItem, aProduct } from '#test/support/builders.ts';
import {
  byMara,
  codeOf,
  foreignStepOf,
  must,
  opened,
  testSurroundings,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

const oneItem = () => workspaceWith({ products: [aProduct()], items: [anItem({ title: '0' })] });
const titleIn = (workspace: Workspace) => workspace.model.items.get('an-item')?.title;

/** Gives the item a new title, in a transaction of that name. */
function retitle(workspace: Workspace, title: string, over: Parameters<typeof write>[3] = {}) {
  const item = must({ ok: true, value: workspace.model.items.get('an-item') ?? anItem() });
  write(workspace, title, update('items', item, { title }), over);
}

describe('undo', () => {
  it('takes back the newest first, and names what it took back', () => {
    const workspace = oneItem();
    retitle(workspace, '1');
    retitle(workspace, '2');
    expect(must(workspace.undo(byMara)).label).toBe('2');
    expect(titleIn(workspace)).toBe('1');
    expect(must(workspace.undo(byMara)).label).toBe('1');
    expect(titleIn(workspace)).toBe('0');
  });

  it('goes on behind what was undone before, also after something new was done', () => {
    const workspace = oneItem();
    for (const title of ['1', '2', '3']) retitle(workspace, title);
    workspace.undo(byMara);
    workspace.undo(byMara);
    retitle(workspace, '4');
    const labels = [must(workspace.undo(byMara)).label, must(workspace.undo(byMara)).label];
    expect(labels).toEqual(['4', '1']);
    expect(titleIn(workspace)).toBe('0');
  });

  it('and redo survive a restart', () => {
    const workspace = oneItem();
    retitle(workspace, '1');
    retitle(workspace, '2');
    workspace.undo(byMara);
    workspace.close();
    const again = opened(workspace.file, testSurroundings('another'));
    expect(must(again.history())).toMatchObject({ undo: { label: '1' }, redo: { label: '2' } });
    must(again.redo(byMara));
    expect(titleIn(again)).toBe('2');
    must(again.undo(byMara));
    must(again.undo(byMara));
    expect(titleIn(again)).toBe('0');
  });

  it('stops at a final transaction and says why', () => {
    const workspace = oneItem();
    retitle(workspace, 'Approve 4.2.0', { final: true });
    retitle(workspace, '2');
    must(workspace.undo(byMara));
    expect(workspace.undo(byMara)).toEqual({
      ok: false,
      error: { code: 'undo-stops-here', facts: { label: 'Approve 4.2.0' } },
    });
    expect(must(workspace.history()).undo).toMatchObject({ label: 'Approve 4.2.0', final: true });
    expect(titleIn(workspace)).toBe('Approve 4.2.0');
  });

  it('never takes back the making of the workspace', () => {
    expect(codeOf(oneItem().undo(byMara))).toBe('undo-stops-here');
  });

  it('leaves the log whole and says what is undone at present', () => {
    const workspace = oneItem();
    retitle(workspace, '1');
    retitle(workspace, '2');
    workspace.undo(byMara);
    workspace.undo(byMara);
    workspace.redo(byMara);
    const lines = must(workspace.log({ before: null, most: 10 }));
    expect(lines.map(({ seq, kind, label, undone }) => [seq, kind, label, undone])).toEqual([
      [6, 'redo', '1', false],
      [5, 'undo', '1', false],
      [4, 'undo', '2', false],
      [3, 'do', '2', true],
      [2, 'do', '1', false],
      [1, 'do', 'Create a test workspace', false],
    ]);
    expect(
      must(workspace.log({ before: 4, most: 2 })).map(({ seq, undone }) => [seq, undone]),
    ).toEqual([
      [3, true],
      [2, false],
    ]);
  });

  it('takes a visit to a field back in one step, and repeats it in one', () => {
    const workspace = oneItem();
    retitle(workspace, 'a');
    for (const title of ['b', 'c', 'd']) retitle(workspace, title, { visit: 'title' });
    retitle(workspace, 'e', { visit: 'title, again' });
    workspace.undo(byMara);
    expect(must(workspace.undo(byMara)).label).toBe('d');
    expect(titleIn(workspace)).toBe('a');
    must(workspace.redo(byMara));
    expect(titleIn(workspace)).toBe('d');
    must(workspace.undo(byMara));
    expect(titleIn(workspace)).toBe('a');
    expect(must(workspace.undo(byMara)).label).toBe('a');
  });

  it('does not tie visits together that something came between', () => {
    const workspace = oneItem();
    retitle(workspace, 'a', { visit: 'title' });
    retitle(workspace, 'b');
    retitle(workspace, 'c', { visit: 'title' });
    expect(must(workspace.undo(byMara)).label).toBe('c');
    expect(titleIn(workspace)).toBe('b');
  });
});

describe('redo', () => {
  it('repeats what was undone, in the order in which it was done', () => {
    const workspace = oneItem();
    for (const title of ['1', '2', '3']) retitle(workspace, title);
    for (let i = 0; i < 3; i += 1) workspace.undo(byMara);
    const labels = [1, 2, 3].map(() => must(workspace.redo(byMara)).label);
    expect(labels).toEqual(['1', '2', '3']);
    expect(codeOf(workspace.redo(byMara))).toBe('nothing-to-redo');
  });

  it('is there only until something new is done', () => {
    const workspace = oneItem();
    retitle(workspace, '1');
    workspace.undo(byMara);
    retitle(workspace, '2');
    expect(must(workspace.history()).redo).toBeNull();
    expect(codeOf(workspace.redo(byMara))).toBe('nothing-to-redo');
  });

  it('knows after undo, redo, undo what is next', () => {
    const workspace = oneItem();
    for (const title of ['1', '2', '3']) retitle(workspace, title);
    workspace.undo(byMara);
    workspace.undo(byMara);
    workspace.redo(byMara);
    workspace.undo(byMara);
    workspace.undo(byMara);
    expect(must(workspace.history())).toMatchObject({
      undo: { final: true },
      redo: { label: '1' },
    });
  });
});

describe('saying who one is', () => {
  const zed = { id: 'zed', name: 'Zed' };
  const byZed = { ...byMara, actorId: zed.id };
  const nobody = { ...byMara, actorId: null };

  it('is no step: undo passes over it, and leaves the person there', () => {
    const workspace = oneItem();
    retitle(workspace, '1');
    must(join(workspace, zed, 'window'));
    retitle(workspace, '2', byZed);
    expect(must(workspace.undo(byZed)).label).toBe('2');
    expect(must(workspace.history()).undo).toMatchObject({ label: '1' });
    expect(must(workspace.undo(byZed)).label).toBe('1');
    expect(titleIn(workspace)).toBe('0');
    expect(codeOf(workspace.undo(byZed))).toBe('undo-stops-here');
    expect(workspace.model.people.has(zed.id)).toBe(true);
  });

  it('leaves redo what it was', () => {
    const workspace = oneItem();
    for (const title of ['1', '2']) retitle(workspace, title);
    must(workspace.undo(byMara));
    must(workspace.undo(byMara));
    must(workspace.redo(byMara));
    must(join(workspace, zed, 'window'));
    expect(must(workspace.history()).redo).toMatchObject({ label: '2' });
    expect(must(workspace.redo(byZed)).label).toBe('2');
    expect(titleIn(workspace)).toBe('2');
    must(workspace.undo(byZed));
    expect(must(workspace.undo(byZed)).label).toBe('1');
  });

  it('is asked for only where there is something to undo or to redo', () => {
    const workspace = oneItem();
    expect(codeOf(workspace.undo(nobody))).toBe('undo-stops-here');
    expect(codeOf(workspace.redo(nobody))).toBe('nothing-to-redo');
    retitle(workspace, '1');
    expect(codeOf(workspace.undo(nobody))).toBe('actor-unknown');
    must(workspace.undo(byMara));
    expect(codeOf(workspace.redo(nobody))).toBe('actor-unknown');
    expect(titleIn(workspace)).toBe('0');
  });
});

describe('what another process did', () => {
  function two() {
    const mine = oneItem();
    const theirs = opened(mine.file, testSurroundings('other'));
    return { mine, theirs };
  }

  it('is undone only after asking', () => {
    const { mine, theirs } = two();
    retitle(theirs, 'Theirs');
    const asked = mine.undo(byMara);
    expect(asked).toMatchObject({
      ok: false,
      error: { code: 'undo-foreign', facts: { label: 'Theirs', by: 'Mara Kovač' } },
    });
    expect(must(mine.history()).undo).toMatchObject({ label: 'Theirs', foreign: true });
    must(mine.undo({ ...byMara, foreignStep: foreignStepOf(asked) }));
    expect(titleIn(mine)).toBe('0');
  });

  it('is asked about anew where something else came since it was asked about', () => {
    const { mine, theirs } = two();
    retitle(theirs, 'Theirs');
    const foreignStep = foreignStepOf(mine.undo(byMara));
    retitle(theirs, 'Theirs again');
    expect(codeOf(mine.undo({ ...byMara, foreignStep }))).toBe('undo-foreign');
    expect(titleIn(mine)).toBe('Theirs again');
  });

  it('is one’s own where it was this machine’s window in an earlier session', () => {
    const workspace = oneItem();
    retitle(workspace, '1');
    workspace.close();
    const again = opened(workspace.file, testSurroundings('later'));
    expect(must(again.history()).undo).toMatchObject({ label: '1', foreign: false });
  });

  it('stays somebody else’s where it came from the command line or another machine', () => {
    const workspace = oneItem();
    retitle(workspace, '1', { origin: 'command-line' });
    workspace.close();
    expect(must(opened(workspace.file, testSurroundings('b')).history()).undo?.foreign).toBe(true);
    const elsewhere = opened(workspace.file, { ...testSurroundings('c'), device: 'laptop' });
    retitle(elsewhere, '2');
    elsewhere.close();
    expect(must(opened(workspace.file, testSurroundings('d')).history()).undo?.foreign).toBe(true);
  });
});
