import { describe, expect, it } from 'vitest';
import { itemCommands } from '#shared/commands/item.ts';
import { movedKey } from '#shared/domain/import/preview.ts';
import { update } from '#shared/domain/model/change.ts';
import {
  change,
  importInto,
  itemIn,
  newWorld,
  preview,
  type RowGiven,
  sourceFile,
  together,
  type World,
} from '#test/support/import-world.ts';
import { run } from '#test/support/run-command.ts';

const issue = (id: number, key: string, more: Partial<RowGiven> = {}): RowGiven => ({
  id: `${id}`,
  key,
  title: `Task ${id}`,
  points: '3',
  parent: '',
  fixVersions: '1.0',
  ...more,
});
const mob = (prefix = 'MOB', ids = [501, 502, 503, 504, 505]) =>
  sourceFile(
    ids.map((id) => issue(id, `${prefix}-${id - 500}`)),
    prefix,
  );
const pay = (...more: RowGiven[]) => sourceFile([issue(900, 'PAY-1'), ...more], 'PAY');
const both = () => importInto(newWorld(), together(mob(), pay()));
/** MOB-3 has gone to Payments. */
const without3 = mob('MOB', [501, 502, 504, 505]);
const movedFile = (more: Partial<RowGiven> = {}) =>
  together(without3, pay(issue(503, 'PAY-2', more)));

const later = (world: World): World => ({
  ...world,
  context: { ...world.context, now: '2026-11-24T09:00:00Z' },
});
const keys = (world: World) =>
  world.model.items
    .values()
    .map(({ key }) => key)
    .toArray()
    .sort();
const productOf = (world: World, key: string) =>
  world.model.products.get(itemIn(world, key).productId)?.key;
const releaseOf = (world: World, key: string) => {
  const release = world.model.releases.get(itemIn(world, key).releaseId ?? '');
  return release && `${world.model.products.get(release.productId)?.key} ${release.version}`;
};

describe('a project that goes by another key now', () => {
  const renamed = together(mob('APP'), pay());

  it('keeps its items, its product and its source, and is told by the preview', () => {
    const first = both();
    expect(preview(first, renamed)).toMatchObject({
      counts: { added: 0, changed: 5, unchanged: 1, missing: 0, products: 0 },
      targets: [{ key: 'APP', productKey: 'MOB', settled: true }, { key: 'PAY' }],
      moved: [
        {
          ...{ key: 'MOB APP', from: 'MOB', to: 'APP', isRenamed: true, isCertain: true },
          ...{
            isSame: true,
            items: 5,
            issues: [{ before: 'MOB-1', after: 'APP-1', title: 'Task 501' }, {}, {}, {}, {}],
          },
        },
      ],
    });
    const after = importInto(first, renamed);
    expect(keys(after)).toEqual(['APP-1', 'APP-2', 'APP-3', 'APP-4', 'APP-5', 'PAY-1']);
    expect(itemIn(after, 'APP-3').id).toBe(itemIn(first, 'MOB-3').id);
    expect(productOf(after, 'APP-3')).toBe('MOB');
    expect([...after.model.importSources.values()].map(({ project }) => project)).toEqual([
      'APP',
      'PAY',
    ]);
    expect(after.model.releases.size).toBe(2);
  });

  it('is known from then on, and may go back', () => {
    const after = importInto(both(), renamed);
    expect(importInto(later(after), renamed).plan.changes).toEqual([]);
    expect(preview(after, renamed).moved).toEqual([]);
    expect(keys(importInto(after, together(mob(), pay())))).toContain('MOB-1');
  });

  it('is the same where nothing but the titles tells, unless it is answered that it is not', () => {
    const first = importInto(newWorld(), mob());
    const file = mob('APP');
    expect(preview(first, file).moved).toMatchObject([
      { isRenamed: true, isCertain: false, isSame: true },
    ]);
    expect(importInto(first, file).model.items.size).toBe(5);
    const answers = { sameIssues: { [movedKey('MOB', 'APP')]: false } };
    expect(preview(first, file, answers)).toMatchObject({
      moved: [{ isRenamed: false, isSame: false }],
      counts: { added: 5, products: 1, missing: 0 },
    });
    const apart = importInto(first, file, answers);
    expect(apart.model.items.size).toBe(10);
    expect(preview(apart, file)).toMatchObject({ hasNews: false, moved: [] });
  });

  it('brings along who was given another title meanwhile', () => {
    const first = importInto(newWorld(), mob());
    const titles = [501, 502, 503].map((id) => issue(id, `APP-${id - 500}`));
    const file = sourceFile([...titles, issue(504, 'APP-4', { title: 'New words' })], 'APP');
    expect(preview(first, file).counts).toMatchObject({ added: 0, changed: 4, missing: 1 });
  });
});

describe('a project of another tracker', () => {
  it('is new, though its ids are the same', () => {
    const first = both();
    const titles = [501, 502, 503, 504].map((id) =>
      issue(id, `WEB-${id}`, { title: `Page ${id}` }),
    );
    const file = sourceFile([...titles, issue(505, 'WEB-5')], 'WEB');
    expect(preview(first, file)).toMatchObject({ moved: [], counts: { added: 5, changed: 0 } });
  });

  it('is new where files have no ids', () => {
    const bare = (prefix: string) =>
      sourceFile([{ id: `${prefix}-1`, key: `${prefix}-1`, title: 'Same title' }], prefix);
    expect(preview(importInto(newWorld(), bare('MOB')), bare('APP'))).toMatchObject({
      moved: [],
      counts: { added: 1 },
    });
  });
});

describe('an issue that went to another project', () => {
  it('goes to its product, with its own base, and is missed nowhere', () => {
    const first = both();
    expect(preview(first, movedFile())).toMatchObject({
      counts: { added: 0, changed: 1, unchanged: 5, missing: 0 },
      moved: [
        {
          ...{ from: 'MOB', to: 'PAY', isRenamed: false, isCertain: true, items: 1 },
          issues: [{ before: 'MOB-3', after: 'PAY-2' }],
        },
      ],
      warnings: [],
    });
    const after = importInto(first, movedFile());
    expect(itemIn(after, 'PAY-2').id).toBe(itemIn(first, 'MOB-3').id);
    expect(productOf(after, 'PAY-2')).toBe('PAY');
    expect(releaseOf(after, 'PAY-2')).toBe('PAY 1.0');
    expect(importInto(later(after), movedFile()).plan.changes).toEqual([]);
    expect(preview(after, without3).counts.missing).toBe(0);
    expect(after.bases).toHaveLength(6);
  });

  it('is known in a file of its new project alone, as the two came in together', () => {
    const alone = pay(issue(503, 'PAY-2', { title: 'Other words' }));
    expect(preview(both(), alone).moved).toMatchObject([{ isCertain: true }]);
    const apart = importInto(later(importInto(newWorld(), mob())), pay());
    expect(preview(apart, alone).moved).toEqual([]);
    const titled = pay(issue(503, 'PAY-2'));
    expect(preview(apart, titled).moved).toMatchObject([{ isCertain: false, isSame: true }]);
    const answers = { sameIssues: { [movedKey('MOB', 'PAY')]: false } };
    expect(preview(apart, titled, answers).counts).toMatchObject({ added: 1, changed: 0 });
  });

  it('keeps what was changed here', () => {
    const first = both();
    const input = { itemId: itemIn(first, 'MOB-3').id, fields: { title: 'Mine', points: 8 } };
    const mine = {
      ...first,
      ...run(first.model, itemCommands['item.update'], input, first.context),
    };
    const after = importInto(mine, movedFile());
    expect(itemIn(after, 'PAY-2')).toMatchObject({ title: 'Mine', points: 8 });
  });

  it('asks where its release was chosen here, naming the products, and stays there at first', () => {
    const first = both();
    const item = itemIn(first, 'MOB-3');
    const [, payRelease] = [...first.model.releases.values()];
    const own = { releaseMode: 'own' as const, releaseId: payRelease?.id ?? '' };
    const none = { releaseMode: 'none' as const, releaseId: null };
    const planned = change(first, update('items', item, none));
    expect(preview(planned, movedFile()).conflicts).toEqual([
      { key: 'PAY-2', field: 'Release', ours: '', theirs: 'PAY 1.0', take: 'ours' },
    ]);
    expect(itemIn(importInto(planned, movedFile()), 'PAY-2')).toMatchObject(none);
    const there = change(first, update('items', item, own));
    expect(preview(there, movedFile()).conflicts).toEqual([]);
    expect(itemIn(importInto(there, movedFile()), 'PAY-2')).toMatchObject(own);
  });

  it('leaves the release of the old product where the file clears it', () => {
    const after = importInto(both(), movedFile({ fixVersions: '' }));
    expect(itemIn(after, 'PAY-2')).toMatchObject({ releaseMode: 'inherit', releaseId: null });
  });

  it('stays in a release of the old product where no column says otherwise, which is said', () => {
    const bare = ({ fixVersions: _, ...row }: RowGiven) => row;
    const file = together(
      sourceFile(
        [501, 502, 504, 505].map((id) => bare(issue(id, `MOB-${id - 500}`))),
        'MOB',
      ),
      sourceFile([issue(900, 'PAY-1'), issue(503, 'PAY-2')].map(bare), 'PAY'),
    );
    expect(preview(both(), file).warnings).toEqual([
      'An item of another product now stays in a release of the old one, as planned here: PAY-2 in MOB 1.0.',
    ]);
    expect(releaseOf(importInto(both(), file), 'PAY-2')).toBe('MOB 1.0');
  });

  it('stays below its parent, also where the file names that by an id of the old project', () => {
    const first = importInto(
      newWorld(),
      together(
        sourceFile([issue(501, 'MOB-1'), issue(503, 'MOB-3', { parent: 'MOB-1' })], 'MOB'),
        pay(),
      ),
    );
    const after = importInto(first, pay(issue(503, 'PAY-2', { parent: '501' })));
    expect(itemIn(after, 'PAY-2').parentId).toBe(itemIn(first, 'MOB-1').id);
  });

  it('stays deleted where it was deleted here', () => {
    const first = both();
    const input = { itemIds: [itemIn(first, 'MOB-3').id] };
    const less = {
      ...first,
      ...run(first.model, itemCommands['items.remove'], input, first.context),
    };
    const after = importInto(less, movedFile());
    expect(keys(after)).not.toContain('PAY-2');
    expect(importInto(later(after), movedFile()).plan.changes).toEqual([]);
  });

  it('makes a project of its own where several went to one that is new, under new numbers', () => {
    const web = sourceFile([issue(502, 'WEB-1'), issue(504, 'WEB-2')], 'WEB');
    const file = together(mob('MOB', [501, 503, 505]), pay(), web);
    expect(preview(both(), file).moved).toMatchObject([{ to: 'WEB', isRenamed: false }]);
    const after = importInto(both(), file);
    expect(productOf(after, 'WEB-1')).toBe('WEB');
    expect(after.model.importSources.size).toBe(3);
    expect(after.model.items.size).toBe(6);
  });
});
