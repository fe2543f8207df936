import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeText } from '#main/exchange/csv/decode.ts';
import { readJira } from '#main/exchange/jira/read.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
import { type Change, invert } from '#shared/domain/model/change.ts';
import { applyChanges, isModelTable } from '#shared/domain/model/model.ts';
import { tables } from '#shared/domain/records/index.ts';
import { RUNS } from '#test/support/arbitraries.ts';
import {
  change,
  importInto,
  newWorld,
  preview,
  type RowGiven,
  sourceFile,
  type World,
} from '#test/support/import-world.ts';

/** Hundreds of runs take a while on a busy machine; in milliseconds. */
vi.setConfig({ testTimeout: 60_000 });

const SAMPLE = readFileSync('test/fixtures/jira-cloud.csv');

/** Words that trip up whoever uses them as property names, spreadsheets, HTML or patterns. */
const word = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
    '<script>x</script>',
    '4.2.0',
    'Sprint 999999999',
    'Sprint 1',
    '$&',
    'İstanbul',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ').trim()),
  fc.constant(''),
);
const key = fc.integer({ min: 1, max: 8 }).map((n) => `PAY-${n}`);
const list = (of: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(of, { maxLength: 3 })
    .map((parts) => parts.filter((part) => part !== '').join('\n'));

const row: fc.Arbitrary<RowGiven> = fc.record({
  key,
  title: word.map((text) => text || 'x'),
  description: word,
  type: word,
  status: word,
  statusCategory: fc.constantFrom('', 'Done', 'To Do', 'constructor'),
  points: fc.constantFrom('', '0', '3', '0.5'),
  labels: list(word),
  assignee: word,
  parent: fc.oneof(key, word),
  sprints: list(word),
  fixVersions: list(word),
  blocks: list(key),
  blockedBy: list(key),
  resolved: fc.constantFrom('', '2026-11-01T10:00', '2026-03-29T02:30'),
});
const file = fc
  .uniqueArray(row, { selector: (given) => given.key, maxLength: 8 })
  .map((rows) => sourceFile(rows));
const answers = {
  sprintDates: { 'Sprint #': { number: 1, start: '2026-11-02', days: 14 } },
  releaseDates: { 'PAY 4.2.0': '2026-11-01' },
};

/** What is wrong with the rows that changes leave behind. */
function flaws(changes: readonly Change[], world: World): string[] {
  const { model } = world;
  return changes.flatMap((entry) => {
    if (entry.kind === 'delete') return [];
    const rows = isModelTable(entry.table)
      ? (model[entry.table] as ReadonlyMap<string, object>)
      : null;
    const after = rows ? rows.get(entry.id) : entry.kind === 'insert' ? entry.after : null;
    if (after === null || after === undefined) return [];
    const parsed = tables[entry.table].schema.safeParse(after);
    return [...(parsed.success ? [] : [parsed.error.message]), ...dangling(entry, after, world)];
  });
}

function dangling({ table }: Change, after: object, { model, headers }: World): string[] {
  const all = { ...model, importHeaders: new Map(headers.map((row) => [row.id, row])) };
  return Object.entries(tables[table].fields).flatMap(([name, { references }]) => {
    const id = (after as Record<string, unknown>)[name];
    if (references === null || id === null) return [];
    const there = (all as unknown as Record<string, ReadonlyMap<unknown, unknown>>)[references];
    return there?.has(id) ? [] : [`${table}.${name} names ${String(id)}`];
  });
}

describe('whatever a file says', () => {
  it('comes in as sound rows, once, and can be taken back', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const before = newWorld();
        const once = importInto(before, first, answers);
        expect(flaws(once.plan.changes, once)).toEqual([]);
        const twice = importInto(once, first, answers);
        expect(twice.plan.changes).toEqual([]);
        const other = importInto(once, second, answers);
        expect(flaws(other.plan.changes, other)).toEqual([]);
        const back = change(other, invert(other.plan.changes));
        expect(back.model.items).toEqual(once.model.items);
        expect(new Set(back.bases)).toEqual(new Set(once.bases));
        expect(new Set(back.headers)).toEqual(new Set(once.headers));
        const used = new Set(other.bases.map(({ headerId }) => headerId));
        expect(other.headers.filter(({ id }) => !used.has(id))).toEqual([]);
        expect(applyChanges(once.model, invert(once.plan.changes))).toEqual(before.model);
      }),
      RUNS,
    );
  });

  it('is previewed as it will be applied', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const world = importInto(newWorld(), first, answers);
        const { counts } = preview(world, second, answers);
        const after = importInto(world, second, answers);
        expect(after.model.items.size - world.model.items.size).toBe(counts.added);
        expect(after.model.releases.size - world.model.releases.size).toBe(counts.releases);
        expect(after.model.sprints.size - world.model.sprints.size).toBe(counts.sprints);
        expect(after.model.people.size - world.model.people.size).toBe(counts.people);
      }),
      RUNS,
    );
  });
});

describe('whatever becomes of a file on its way', () => {
  const soundOrRefused = (bytes: Uint8Array) => {
    const decoded = decodeText(bytes);
    // Whoever reads a file refuses NUL bytes before anything is made of them.
    if (decoded.text.includes('\0')) return;
    const result = readJira(decoded, 'jira.csv');
    if (!result.ok) return;
    const world = importInto(newWorld(), result.value as SourceFile);
    expect(flaws(world.plan.changes, world)).toEqual([]);
  };

  it('cut off anywhere, it is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(SAMPLE.length), (end) => soundOrRefused(SAMPLE.subarray(0, end))),
      RUNS,
    );
  });

  it('with bytes replaced, it is read or refused, and never throws', () => {
    const spots = fc.array(fc.tuple(fc.nat(SAMPLE.length - 1), fc.nat(255)), { maxLength: 30 });
    fc.assert(
      fc.property(spots, (replaced) => {
        const bytes = Uint8Array.from(SAMPLE);
        for (const [at, byte] of replaced) bytes[at] = byte;
        soundOrRefused(bytes);
      }),
      RUNS,
    );
  });

  it('of random bytes, it is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(readJira(decodeText(bytes), 'jira.csv').ok).toBe(false);
      }),
      RUNS,
    );
  });
});
