import { describe, expect, it } from 'vitest';
import { alsoInOf, itemsByRank } from '#shared/domain/item/scope.ts';
import { insert, update } from '#shared/domain/model/change.ts';
import { aProduct, aRelease } from '#test/support/builders.ts';
import {
  change,
  importInto,
  itemIn,
  newWorld,
  preview,
  sourceFile,
  together,
  type World,
} from '#test/support/import-world.ts';

const rows = <T extends { readonly id: string }>(table: ReadonlyMap<string, T>): T[] => [
  ...table.values(),
];
const release = (world: World, version: string) =>
  rows(world.model.releases).find((row) => row.version === version);
const sprint = (world: World, name: string) =>
  rows(world.model.sprints).find((row) => row.name === name);

describe('a first import', () => {
  it('brings items with everything that a row says of them', () => {
    const world = importInto(
      newWorld(),
      sourceFile([
        {
          key: 'PAY-1',
          title: 'Pay by card',
          description: 'h2. Why\n\nBecause',
          type: 'Story',
          status: 'In Review',
          statusCategory: 'In Progress',
          priority: 'High',
          points: '2.5',
          labels: 'api\nbreaking',
          components: 'Checkout',
          assignee: 'Mara Kovač',
          sprints: 'Sprint 1\nSprint 2',
          fixVersions: '4.2.0',
          resolved: '2026-07-01T12:30',
        },
      ]),
    );
    expect(itemIn(world, 'PAY-1')).toMatchObject({
      title: 'Pay by card',
      description: 'h2. Why\n\nBecause',
      type: 'Story',
      status: 'In Review',
      statusCategory: 'in-progress',
      priority: 'High',
      points: 2.5,
      labels: ['api', 'breaking'],
      components: ['Checkout'],
      assigneeId: rows(world.model.people)[0]?.id,
      sprintId: sprint(world, 'Sprint 2')?.id,
      releaseMode: 'own',
      releaseId: release(world, '4.2.0')?.id,
      breaking: true,
      resolvedAt: '2026-07-01T10:30:00.000Z',
    });
    expect(rows(world.model.sprints).map(({ name }) => name)).toEqual(['Sprint 1', 'Sprint 2']);
  });

  it('keeps the file’s order, behind what is there already', () => {
    const keys = ['PAY-3', 'PAY-1', 'PAY-2'];
    const file = sourceFile(keys.map((key) => ({ key, title: key })));
    const first = importInto(newWorld(), file);
    const second = importInto(first, sourceFile([{ key: 'ABC-1', title: 'x' }], 'ABC'));
    expect(itemsByRank(second.model).map(({ key }) => key)).toEqual([...keys, 'ABC-1']);
  });

  it('makes each release with its template, undated unless a date was answered', () => {
    const file = sourceFile([
      { key: 'PAY-1', title: 'x', fixVersions: '4.1.0' },
      { key: 'PAY-2', title: 'x', fixVersions: '4.2.0' },
    ]);
    const world = importInto(newWorld(), file, { releaseDates: { 'PAY 4.2.0': '2026-12-11' } });
    expect(release(world, '4.1.0')).toMatchObject({ targetDate: null, status: 'planned', hue: 1 });
    expect(release(world, '4.2.0')).toMatchObject({ targetDate: '2026-12-11', hue: 2 });
    const phases = rows(world.model.phases).map(({ releaseId }) => releaseId);
    expect(phases.filter((id) => id === release(world, '4.2.0')?.id)).toHaveLength(5);
    expect(world.model.deployments.size).toBe(2);
  });

  it('takes a release for released where it is past and all its items are done', () => {
    const file = sourceFile([
      { key: 'PAY-1', title: 'x', fixVersions: '4.0', status: 'Done' },
      { key: 'PAY-2', title: 'x', fixVersions: '4.1', status: 'Done' },
      { key: 'PAY-3', title: 'x', fixVersions: '4.1', status: 'Open' },
      { key: 'PAY-4', title: 'x', fixVersions: '4.2', status: 'Done' },
      { key: 'PAY-5', title: 'x', fixVersions: '4.0\n4.2', status: 'Done' },
    ]);
    const answers = {
      releaseDates: {
        'PAY 4.0': '2026-11-22',
        'PAY 4.1': '2026-11-22',
        'PAY 4.2': '2026-11-23',
      },
    };
    expect(preview(newWorld(), file).releases.map(({ released }) => released)).not.toContain(true);
    expect(preview(newWorld(), file, answers).releases).toMatchObject([
      { version: '4.0', exists: false, released: true },
      { version: '4.1', exists: false, released: false },
      { version: '4.2', exists: false, released: false },
    ]);
    const world = importInto(newWorld(), file, answers);
    const statuses = ['4.0', '4.1', '4.2'].map((version) => release(world, version)?.status);
    expect(statuses).toEqual(['released', 'planned', 'planned']);
    const both = itemIn(world, 'PAY-5');
    expect(both.releaseId).toBe(release(world, '4.2')?.id);
    expect(alsoInOf(world.model, both.id)).toMatchObject([
      { releaseId: release(world, '4.0')?.id },
    ]);
  });

  it('dates sprints of a series by one start and one length, and says which are over', () => {
    const file = sourceFile(
      [7, 9, 8, 10].map((n) => ({ key: `PAY-${n}`, title: 'x', sprints: `Team A ${n}` })),
    );
    const world = importInto(newWorld(), file, {
      sprintDates: { 'Team A #': { number: 8, start: '2026-11-02', days: 14 } },
    });
    const dated = [7, 8, 9, 10].map((n) => sprint(world, `Team A ${n}`));
    expect(dated).toMatchObject([
      { startDate: '2026-10-19', endDate: '2026-11-01', state: 'closed' },
      { startDate: '2026-11-02', endDate: '2026-11-15', state: 'closed' },
      { startDate: '2026-11-16', endDate: '2026-11-29', state: 'active' },
      { startDate: '2026-11-30', endDate: '2026-12-13', state: 'future' },
    ]);
  });

  it('reckons past sprints from when items were resolved, and marks it', () => {
    const base = { title: 'x', status: 'Done' };
    const file = sourceFile([
      { ...base, key: 'PAY-1', points: '3', sprints: 'S 1', resolved: '2026-11-15T23:59' },
      { ...base, key: 'PAY-2', points: '5', sprints: 'S 1\nS 2', resolved: '2026-11-16T00:00' },
      { ...base, key: 'PAY-3', status: 'To Do', points: '8', sprints: 'S 1', resolved: '' },
      { ...base, key: 'PAY-4', points: '', sprints: 'S 1', resolved: '2026-11-03T10:00' },
    ]);
    const world = importInto(newWorld(), file, {
      sprintDates: { 'S #': { number: 1, start: '2026-11-02', days: 14 } },
    });
    expect(sprint(world, 'S 1')).toMatchObject({
      committedPoints: 16,
      completedPoints: 3,
      reckoned: true,
    });
    expect(sprint(world, 'S 2')).toMatchObject({ completedPoints: null, reckoned: false });
  });

  it('finds people by name and makes those who are missing, once', () => {
    const file = sourceFile([
      { key: 'PAY-1', title: 'x', assignee: 'Mara Kovač' },
      { key: 'PAY-2', title: 'x', assignee: 'mara kovač' },
      { key: 'PAY-3', title: 'x', assignee: '' },
    ]);
    const world = importInto(newWorld(), file);
    expect(world.model.people.size).toBe(1);
    expect(itemIn(world, 'PAY-3').assigneeId).toBeNull();
  });

  it('hangs items below their parents, and none below itself', () => {
    const file = sourceFile([
      { key: 'PAY-1', title: 'x', parent: 'PAY-2' },
      { key: 'PAY-2', title: 'x', parent: '' },
      { key: 'PAY-3', title: 'x', parent: 'PAY-4' },
      { key: 'PAY-4', title: 'x', parent: 'PAY-3' },
      { key: 'PAY-5', title: 'x', parent: 'PAY-5' },
      { key: 'PAY-6', title: 'x', parent: 'XYZ-1' },
    ]);
    const world = importInto(newWorld(), file);
    const parent = (key: string) => itemIn(world, key).parentId;
    expect(parent('PAY-1')).toBe(itemIn(world, 'PAY-2').id);
    expect([parent('PAY-3'), parent('PAY-4')].filter((id) => id !== null)).toHaveLength(1);
    expect([parent('PAY-5'), parent('PAY-6')]).toEqual([null, null]);
    expect(preview(newWorld(), file).warnings).toEqual([
      '1 parent is neither in the file nor in the workspace.',
    ]);
  });

  it('links what blocks what, once however often the file says it', () => {
    const file = sourceFile([
      { key: 'PAY-1', title: 'x', blocks: 'PAY-2\nPAY-1', blockedBy: '' },
      { key: 'PAY-2', title: 'x', blocks: 'GONE-1', blockedBy: 'PAY-1' },
    ]);
    const world = importInto(newWorld(), file);
    expect(rows(world.model.dependencies)).toMatchObject([
      { blockerId: itemIn(world, 'PAY-1').id, blockedId: itemIn(world, 'PAY-2').id },
    ]);
  });

  it('sorts statuses as answered, else as the file says, else by name', () => {
    const file = sourceFile([
      { key: 'PAY-1', title: 'x', status: 'Shipped', statusCategory: 'Done' },
      { key: 'PAY-2', title: 'x', status: 'Selected for development', statusCategory: '' },
      { key: 'PAY-3', title: 'x', status: 'Parked', statusCategory: 'In Progress' },
    ]);
    const world = importInto(newWorld(), file, { statusCategories: { Parked: 'to-do' } });
    const sorted = ['PAY-1', 'PAY-2', 'PAY-3'].map((key) => itemIn(world, key).statusCategory);
    expect(sorted).toEqual(['done', 'to-do', 'to-do']);
  });

  it('believes most rows where they sort one status differently', () => {
    const told = ['In Progress', 'Done', 'Done'];
    const file = sourceFile(
      told.map((statusCategory, n) => ({
        key: `PAY-${n}`,
        title: 'x',
        status: 'Parked',
        statusCategory,
      })),
    );
    const world = importInto(newWorld(), file);
    expect(itemIn(world, 'PAY-0').statusCategory).toBe('done');
  });

  it('is the same transaction that its preview counted', () => {
    const file = sourceFile([
      { key: 'PAY-1', title: 'x', fixVersions: '4.2.0', sprints: 'S 1', assignee: 'Bo' },
      { key: 'PAY-2', title: 'x', blocks: 'PAY-1', assignee: 'Bo' },
    ]);
    expect(preview(newWorld(), file).counts).toEqual({
      rows: 2,
      added: 2,
      changed: 0,
      unchanged: 0,
      missing: 0,
      refused: 0,
      products: 0,
      releases: 1,
      sprints: 1,
      people: 1,
      dependencies: 1,
      breaking: 0,
    });
    const { plan } = importInto(newWorld(), file);
    expect(plan.label).toBe('Import 2 new items of PAY project');
    expect(plan.changes.filter(({ table }) => table === 'items')).toHaveLength(2);
  });
});

describe('the product of an import', () => {
  const file = sourceFile([{ key: 'PAY-1', title: 'x', fixVersions: '1.0' }]);
  const with2 = (...keys: string[]) =>
    change(
      newWorld(),
      keys.map((key) => insert('products', aProduct({ id: key, key, name: `Product ${key}` }))),
    );
  const productOf = (world: World) => world.model.products.get(itemIn(world, 'PAY-1').productId);

  it('is the only one there is, as long as no other project came into it', () => {
    const world = importInto(newWorld(), file);
    expect(productOf(world)?.name).toBe('Acme');
    const shop = sourceFile([{ key: 'SHOP-1', title: 'x' }], 'SHOP');
    const both = importInto(world, shop);
    expect(rows(both.model.products).map(({ name, key }) => [name, key])).toEqual([
      ['Acme', 'PAY'],
      ['SHOP project', 'SHOP'],
    ]);
    expect(both.plan.label).toContain('SHOP project');
  });

  it('takes the tracker’s key while nothing is in it, unless its own was chosen by hand', () => {
    const [acme] = rows(newWorld().model.products);
    if (!acme) throw new Error('There is no product');
    expect(preview(newWorld(), file).targets).toMatchObject([{ productKey: 'PAY' }]);
    expect(productOf(importInto(newWorld(), file))?.key).toBe('PAY');
    const asked = importInto(newWorld(), file, { products: { PAY: acme.id } });
    expect(productOf(asked)?.key).toBe('ACM');
    expect(productOf(importInto(newWorld(), file, { keepsKeys: true }))?.key).toBe('ACM');
    const byHand = change(newWorld(), update('products', acme, { key: 'OWN' }));
    expect(productOf(importInto(byHand, file))?.key).toBe('OWN');
    const release = aRelease({ productId: acme.id });
    const used = change(newWorld(), [insert('releases', release)]);
    expect(productOf(importInto(used, file))?.key).toBe('ACM');
  });

  it('is one for each project of the file, new ones in the same step', () => {
    const shop = sourceFile([{ key: 'SHOP-1', title: 'x', fixVersions: '1.0' }], 'SHOP');
    const whole = together(file, shop);
    const world = importInto(newWorld(), whole);
    expect(productOf(world)?.key).toBe('PAY');
    const other = world.model.products.get(itemIn(world, 'SHOP-1').productId);
    expect(other).toMatchObject({ key: 'SHOP', name: 'SHOP project' });
    const releases = rows(world.model.releases).map(({ version, productId }) => [
      version,
      world.model.products.get(productId)?.key,
    ]);
    expect(releases).toEqual([
      ['1.0', 'PAY'],
      ['1.0', 'SHOP'],
    ]);
    expect(preview(newWorld(), whole)).toMatchObject({
      targets: [
        { key: 'PAY', productId: null, productKey: 'PAY' },
        { key: 'SHOP', productId: null, productKey: 'SHOP' },
      ],
      counts: { products: 2 },
    });
  });

  it('has its own date for a version that another has too, and its own mark of being out', () => {
    const pay = sourceFile([{ key: 'PAY-1', title: 'x', fixVersions: '1.0', status: 'Done' }]);
    const web = sourceFile(
      [{ key: 'WEB-1', title: 'x', fixVersions: '1.0', status: 'To Do' }],
      'WEB',
    );
    const releaseDates = { 'PAY 1.0': '2026-11-02', 'WEB 1.0': '2026-11-09' };
    const whole = together(pay, web);
    expect(preview(newWorld(), whole, { releaseDates }).releases).toEqual([
      {
        ...{ version: '1.0', product: 'PAY', key: 'PAY 1.0', items: 1, alsoIn: 0, exists: false },
        ...{ settled: false, date: '2026-11-02', released: true },
      },
      {
        ...{ version: '1.0', product: 'WEB', key: 'WEB 1.0', items: 1, alsoIn: 0, exists: false },
        ...{ settled: false, date: '2026-11-09', released: false },
      },
    ]);
    const world = importInto(newWorld(), whole, { releaseDates });
    expect(rows(world.model.releases)).toMatchObject([
      { targetDate: '2026-11-02', status: 'released' },
      { targetDate: '2026-11-09', status: 'planned' },
    ]);
    const [product] = rows(newWorld().model.products);
    const products = { PAY: product?.id ?? null, WEB: product?.id ?? null };
    expect(preview(newWorld(), whole, { releaseDates, products }).releases).toMatchObject([
      { version: '1.0', key: 'PAY 1.0', items: 2, date: '2026-11-02', released: false },
    ]);
  });

  it('is what was answered for each project, also a new one beside one of its key', () => {
    const shop = sourceFile([{ key: 'SHOP-1', title: 'x' }], 'SHOP');
    const answers = { products: { PAY: null, SHOP: 'PAY' } };
    const world = importInto(with2('PAY', 'WEB'), together(file, shop), answers);
    expect(productOf(world)).toMatchObject({ name: 'PAY project', key: 'PP' });
    expect(itemIn(world, 'SHOP-1').productId).toBe('PAY');
  });

  it('is the one with the project’s key, else a new one, where there are several', () => {
    expect(productOf(importInto(with2('PAY', 'SHOP'), file))?.id).toBe('PAY');
    const made = productOf(importInto(with2('ABC', 'SHOP'), file));
    expect(made).toMatchObject({ key: 'PAY', name: 'PAY project' });
  });

  it('is the one that was asked for, and stays it', () => {
    const world = importInto(with2('PAY', 'SHOP'), file, { products: { PAY: 'SHOP' } });
    expect(productOf(world)?.id).toBe('SHOP');
    const again = importInto(
      world,
      sourceFile([
        { key: 'PAY-1', title: 'x' },
        { key: 'PAY-2', title: 'y' },
      ]),
    );
    expect(itemIn(again, 'PAY-2').productId).toBe('SHOP');
  });

  it('is told by the preview, with whether it is new or settled', () => {
    const [before] = preview(with2('ABC', 'SHOP'), file).targets;
    expect(before).toEqual({
      key: 'PAY',
      project: 'PAY project',
      product: 'PAY project',
      productKey: 'PAY',
      productId: null,
      settled: false,
    });
    const world = importInto(newWorld(), file);
    const [after] = preview(world, file).targets;
    expect(after).toMatchObject({ product: 'Acme', settled: true });
    expect(after?.productId).toBe(itemIn(world, 'PAY-1').productId);
  });

  it('is missed where it is gone', () => {
    expect(() => importInto(newWorld(), file, { products: { PAY: 'gone' } })).toThrow('not-found');
  });
});
