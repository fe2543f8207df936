import { describe, expect, it } from 'vitest';
import type { EditableFields } from '#shared/commands/item/fields.ts';
import { itemCommands } from '#shared/commands/item.ts';
import { conflictKey, type ImportAnswers } from '#shared/domain/import/preview.ts';
import { alsoInOf } from '#shared/domain/item/scope.ts';
import { insert, update } from '#shared/domain/model/change.ts';
import { anItem } from '#test/support/builders.ts';
import {
  change,
  importInto,
  itemIn,
  newWorld,
  preview,
  type RowGiven,
  sourceFile,
  type World,
} from '#test/support/import-world.ts';
import { run } from '#test/support/run-command.ts';

const ROW: RowGiven = {
  key: 'PAY-1',
  title: 'Pay by card',
  description: 'text',
  status: 'To Do',
  points: '3',
  assignee: 'Bo',
  sprints: 'Sprint 1',
  fixVersions: '4.1',
  labels: 'api',
};
const OTHER: RowGiven = { ...ROW, key: 'PAY-2', title: 'Other' };
const file = (over: Partial<RowGiven> = {}) => sourceFile([{ ...ROW, ...over }, OTHER]);
const imported = () => importInto(newWorld(), file());

/** The workspace after an edit made here. */
function edited(world: World, fields: EditableFields): World {
  const input = { itemId: itemIn(world, 'PAY-1').id, fields };
  return { ...world, ...run(world.model, itemCommands['item.update'], input, world.context) };
}
const personId = (world: World, name: string) =>
  world.model.people.values().find((person) => person.name === name)?.id;
const releaseId = (world: World, version: string) =>
  world.model.releases.values().find((release) => release.version === version)?.id;
const take = (field: string, side: 'ours' | 'theirs', key = 'PAY-1'): Partial<ImportAnswers> => ({
  takes: { [conflictKey({ key, field })]: side },
});

describe('an import made again', () => {
  it('changes nothing where the file says nothing new', () => {
    const world = imported();
    const later = { ...world, context: { ...world.context, now: '2026-11-24T09:00:00Z' } };
    const again = importInto(later, file());
    expect(again.plan.changes).toEqual([]);
    expect(preview(world, file())).toMatchObject({
      hasNews: false,
      counts: { added: 0, changed: 0, unchanged: 2 },
    });
  });

  it('takes what changed only in the source', () => {
    const again = importInto(
      imported(),
      file({ title: 'Pay by any card', points: '5', status: 'Done', assignee: '', labels: '' }),
    );
    expect(itemIn(again, 'PAY-1')).toMatchObject({
      title: 'Pay by any card',
      points: 5,
      statusCategory: 'done',
      assigneeId: null,
      labels: [],
    });
    expect(again.plan.label).toBe('Import 1 changed item of PAY project');
  });

  it('keeps what changed only here', () => {
    const world = edited(imported(), { title: 'Mine', points: 8 });
    const again = importInto(world, file());
    expect(itemIn(again, 'PAY-1')).toMatchObject({ title: 'Mine', points: 8 });
  });

  it('asks where both changed, the tracker’s side first', () => {
    const world = edited(imported(), { title: 'Mine' });
    const theirs = file({ title: 'Theirs' });
    expect(preview(world, theirs).conflicts).toEqual([
      { key: 'PAY-1', field: 'Title', ours: 'Mine', theirs: 'Theirs', take: 'theirs' },
    ]);
    expect(itemIn(importInto(world, theirs), 'PAY-1').title).toBe('Theirs');
    expect(itemIn(importInto(world, theirs, take('Title', 'ours')), 'PAY-1').title).toBe('Mine');
  });

  it('asks once: what was settled is not asked again', () => {
    const world = edited(imported(), { title: 'Mine' });
    const settled = importInto(world, file({ title: 'Theirs' }), take('Title', 'ours'));
    expect(preview(settled, file({ title: 'Theirs' })).conflicts).toEqual([]);
    expect(itemIn(importInto(settled, file({ title: 'Theirs' })), 'PAY-1').title).toBe('Mine');
  });

  it('does not ask where both sides came to the same', () => {
    const world = edited(imported(), { title: 'Same', points: 5 });
    expect(preview(world, file({ title: 'Same', points: '5' })).conflicts).toEqual([]);
  });

  it('asks for releases, our side first', () => {
    const world = imported();
    const item = itemIn(world, 'PAY-1');
    const none = { releaseMode: 'none' as const, releaseId: null };
    const moved = change(world, update('items', item, none));
    const theirs = file({ fixVersions: '4.2\n4.3' });
    expect(preview(moved, theirs).conflicts).toEqual([
      { key: 'PAY-1', field: 'Release', ours: '', theirs: '4.2, 4.3', take: 'ours' },
    ]);
    expect(itemIn(importInto(moved, theirs), 'PAY-1')).toMatchObject(none);
    const taken = importInto(moved, theirs, take('Release', 'theirs'));
    expect(itemIn(taken, 'PAY-1').releaseId).toBe(releaseId(taken, '4.2'));
    expect(alsoInOf(taken.model, item.id)).toMatchObject([{ releaseId: releaseId(taken, '4.3') }]);
  });

  it('takes a changed release that nobody touched here', () => {
    const again = importInto(imported(), file({ fixVersions: '4.2' }));
    expect(itemIn(again, 'PAY-1').releaseId).toBe(releaseId(again, '4.2'));
    const cleared = importInto(again, file({ fixVersions: '' }));
    expect(itemIn(cleared, 'PAY-1')).toMatchObject({ releaseMode: 'inherit', releaseId: null });
  });

  it('takes a column that is not in the file for no news', () => {
    const world = imported();
    const narrow = sourceFile([{ key: 'PAY-1', title: 'New title' }]);
    const again = importInto(world, narrow);
    expect(itemIn(again, 'PAY-1')).toMatchObject({
      title: 'New title',
      points: 3,
      assigneeId: personId(world, 'Bo'),
    });
    const wide = importInto(again, file({ title: 'New title' }));
    expect(wide.plan.label).toBe('Import nothing new of PAY project');
  });

  it('is named by the dates that it gives, where that is all it does', () => {
    const dates = {
      releaseDates: { 'PAY 4.1': '2026-12-11' },
      sprintDates: { 'Sprint #': { number: 1, start: '2026-12-01', days: 14 } },
    };
    const label = (answers: Partial<ImportAnswers>) =>
      importInto(imported(), file(), answers).plan.label;
    expect(label(dates)).toBe('Import the dates of 1 release and 1 sprint of PAY project');
    expect(label({ releaseDates: dates.releaseDates })).toBe(
      'Import the date of 1 release of PAY project',
    );
    expect(importInto(imported(), sourceFile([ROW]), dates).plan.label).toBe(
      'Import the dates of 1 release and 1 sprint of PAY project, 1 item no longer in it',
    );
  });

  it('counts what is missing from the file, and deletes nothing', () => {
    const world = imported();
    const less = sourceFile([ROW]);
    expect(preview(world, less).counts.missing).toBe(1);
    expect(importInto(world, less).model.items.size).toBe(2);
  });

  it('follows a key that was renamed', () => {
    const world = imported();
    const { id } = itemIn(world, 'PAY-1');
    const renamed = importInto(world, file({ key: 'NEW-7', id: 'id of PAY-1' }));
    expect(itemIn(renamed, 'NEW-7').id).toBe(id);
    expect(renamed.model.items.size).toBe(2);
  });

  it('knows rows by their key where one of the files has no ids', () => {
    const world = imported();
    const ids = importInto(world, file({ id: '10001' }));
    expect(ids.model.items.size).toBe(2);
    expect(ids.bases).toHaveLength(2);
  });
});

describe('an item deleted here', () => {
  function deleted(): World {
    const world = imported();
    const input = { itemIds: [itemIn(world, 'PAY-1').id] };
    return { ...world, ...run(world.model, itemCommands['items.remove'], input, world.context) };
  }

  it('stays deleted while the source does not change it', () => {
    const world = deleted();
    expect(preview(world, file()).conflicts).toEqual([]);
    expect(importInto(world, file()).model.items.size).toBe(1);
  });

  it('is asked about where the source changed it, and stays deleted unless wanted back', () => {
    const world = deleted();
    const theirs = file({ status: 'Done' });
    expect(preview(world, theirs).conflicts).toMatchObject([
      { key: 'PAY-1', field: 'Deleted here', take: 'ours' },
    ]);
    const left = importInto(world, theirs);
    expect(left.model.items.size).toBe(1);
    expect(preview(left, theirs).conflicts).toEqual([]);
    const back = importInto(world, theirs, take('Deleted here', 'theirs'));
    expect(itemIn(back, 'PAY-1')).toMatchObject({ title: 'Pay by card', statusCategory: 'done' });
    expect(back.bases).toHaveLength(2);
  });
});

describe('links in an import made again', () => {
  const links = (blocks: string, more: readonly RowGiven[] = []) =>
    sourceFile([{ key: 'PAY-1', title: 'x', blocks }, { key: 'PAY-2', title: 'y' }, ...more]);
  const pairs = ({ model }: World) =>
    model.dependencies
      .values()
      .map((row) => [row.blockerId, row.blockedId].map((id) => model.items.get(id)?.key).join('→'))
      .toArray();

  it('come and go as the source says, and stay as they were changed here', () => {
    const first = importInto(newWorld(), links('PAY-2'));
    expect(pairs(first)).toEqual(['PAY-1→PAY-2']);
    expect(pairs(importInto(first, links('')))).toEqual([]);
    const [row] = first.model.dependencies.values();
    const unlinked = row
      ? change(first, [{ table: 'dependencies', id: row.id, kind: 'delete', before: row }])
      : first;
    expect(pairs(importInto(unlinked, links('PAY-2')))).toEqual([]);
  });

  it('and parents are made up for when the other end comes in later', () => {
    const child: RowGiven = { key: 'PAY-1', title: 'x', blocks: 'PAY-9', parent: 'PAY-9' };
    const first = importInto(newWorld(), sourceFile([child]));
    const second = importInto(first, sourceFile([child, { key: 'PAY-9', title: 'late' }]));
    expect(pairs(second)).toEqual(['PAY-1→PAY-9']);
    expect(itemIn(second, 'PAY-1').parentId).toBe(itemIn(second, 'PAY-9').id);
  });
});

describe('a parent that stands in no row of the file', () => {
  const epics = sourceFile([
    { key: 'PAY-1', id: '1', title: 'One' },
    { key: 'PAY-2', id: '2', title: 'Two' },
  ]);
  const child = (parent: string) => sourceFile([{ key: 'PAY-3', id: '3', title: 'Child', parent }]);
  const first = importInto(importInto(newWorld(), epics), child('1'));

  it('is taken as the tracker names it, also when it changes', () => {
    expect(itemIn(first, 'PAY-3').parentId).toBe(itemIn(first, 'PAY-1').id);
    expect(preview(first, child('2')).conflicts).toEqual([]);
    const second = importInto(first, child('2'));
    expect(itemIn(second, 'PAY-3').parentId).toBe(itemIn(second, 'PAY-2').id);
  });

  it('is asked by its key where it was changed here too', () => {
    const item = itemIn(first, 'PAY-3');
    const alone = change(first, update('items', item, { parentId: null }));
    expect(preview(alone, child('2')).conflicts).toMatchObject([
      { key: 'PAY-3', field: 'Parent', ours: '', theirs: 'PAY-2' },
    ]);
  });
});

describe('keys that are taken', () => {
  it('keep a row out whose key belongs to an item from elsewhere', () => {
    const world = newWorld();
    const [product] = world.model.products.values();
    const mine = anItem({ key: 'PAY-1', productId: product?.id ?? '' });
    const before = change(world, [insert('items', mine)]);
    expect(preview(before, file()).refused).toEqual([
      {
        row: 2,
        column: null,
        reason: 'PAY-1 is in this workspace already and did not come from PAY project.',
      },
    ]);
    expect(importInto(before, file()).model.items.size).toBe(2);
  });
});

describe('status categories in an import made again', () => {
  const status = (category: string, ...keys: string[]) =>
    sourceFile(
      keys.map((key) => ({ key, title: key, status: 'Parked', statusCategory: category })),
    );
  const categories = (world: World, ...keys: string[]) =>
    keys.map((key) => itemIn(world, key).statusCategory);

  it('stay as a person sorted them, also for items that come later', () => {
    const answered = { statusCategories: { Parked: 'to-do' as const } };
    const first = importInto(newWorld(), status('In Progress', 'A-1'), answered);
    const second = importInto(first, status('In Progress', 'A-1', 'A-2'));
    expect(categories(second, 'A-1', 'A-2')).toEqual(['to-do', 'to-do']);
  });

  it('follow the tracker where it sorts a status anew', () => {
    const first = importInto(newWorld(), status('In Progress', 'A-1'));
    const second = importInto(first, status('Done', 'A-1', 'A-2'));
    expect(categories(second, 'A-1', 'A-2')).toEqual(['done', 'done']);
  });

  it('change on every item where a person answers anew', () => {
    const first = importInto(newWorld(), status('In Progress', 'A-1'));
    const second = importInto(first, status('In Progress', 'A-1'), {
      statusCategories: { Parked: 'done' },
    });
    expect(categories(second, 'A-1')).toEqual(['done']);
  });
});
