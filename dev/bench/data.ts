import { copyFileSync, writeFileSync } from 'node:fs';
import { surroundings } from '#main/app/surroundings.ts';
import { createWorkspace, openWorkspace, type Who, type Workspace } from '#main/workspace/index.ts';
import { insert } from '#shared/domain/model/change.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import { modelTables } from '#shared/domain/records/index.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { addDays } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';
import { BIG, bigWorkspace } from '#test/support/big-workspace.ts';
import { aSprint, aSprintFeed, aTeam } from '#test/support/builders.ts';
import { jiraCsv } from '#test/support/jira-csv.ts';
import type { Bench } from './row.ts';

type Rows = Partial<ModelRows>;

/** The first person of every generated workspace acts. */
export const byFirst: Who = { actorId: 'person-000000', origin: 'window' };

/** 10,000 items, 200 releases, 5,000 checklist items. */
export const bigRows = (bench: Bench): Rows => bench.once('big rows', () => bigWorkspace());

export const bigFile = (bench: Bench): string => fileOf(bench, 'big', () => bigRows(bench));

/** The same releases with 500 items. */
export const smallFile = (bench: Bench): string =>
  fileOf(bench, 'small', () => bigWorkspace({ ...BIG, items: 500 }));

/** The same without items, for them to be written into. */
export const emptyFile = (bench: Bench): string =>
  fileOf(bench, 'no items', () => ({ ...bigRows(bench), items: [], dependencies: [] }));

const CROWD = { items: 500, releases: 850, checklistItems: 850 };
const DAYS = 3650;

/** About 5,000 events within ten years: 850 releases with four dated phases, and 850 sprints. */
export const crowdedFile = (bench: Bench): string =>
  fileOf(bench, 'crowded', () => {
    const rows = bigWorkspace(CROWD);
    const day = (n: number) => addDays('2026-01-05', Math.floor((n * DAYS) / CROWD.releases));
    return {
      ...rows,
      releases: rows.releases?.map((release, n) => ({ ...release, targetDate: day(n) })) ?? [],
      sprints:
        rows.sprints?.map((sprint, n) => ({
          ...sprint,
          startDate: day(n),
          endDate: addDays(day(n), 13),
        })) ?? [],
    };
  });

const YEAR = 365;

/** 200 releases with their phases within 2026. */
export const fullYearFile = (bench: Bench): string =>
  fileOf(bench, 'full year', () => {
    const rows = bigWorkspace({ items: 500, releases: 200, checklistItems: 200 });
    const day = (n: number) => addDays('2026-01-01', Math.floor((n * YEAR) / 200));
    return {
      ...rows,
      releases: rows.releases?.map((release, n) => ({ ...release, targetDate: day(n) })) ?? [],
    };
  });

const TEAMS = 8;
const SPRINTS = 300;

/** 200 releases two weeks apart, fed by 300 sprints of 8 teams. */
export const manySprintsFile = (bench: Bench): string =>
  fileOf(bench, 'many sprints', () => {
    const rows = bigWorkspace({ items: 2000, releases: 200, checklistItems: 200 });
    const teams = Array.from({ length: TEAMS }, (_, n) =>
      aTeam({ id: `team-${n}`, name: `Team ${n + 1}`, rank: `a${n}` }),
    );
    const sprints = Array.from({ length: SPRINTS }, (_, n) => {
      const nth = Math.floor(n / TEAMS);
      const startDate = addDays('2026-09-07', 14 * nth);
      return aSprint({
        id: `sprint-${String(n).padStart(6, '0')}`,
        teamId: `team-${n % TEAMS}`,
        name: `Team ${(n % TEAMS) + 1} Sprint ${nth + 1}`,
        state: nth < 3 ? 'closed' : 'future',
        completedPoints: nth < 3 ? 30 + (n % TEAMS) : null,
        startDate,
        endDate: addDays(startDate, 13),
      });
    });
    const releases = rows.releases ?? [];
    const sprintFeeds = sprints.flatMap(({ id: sprintId }, n) => {
      const release = releases[Math.floor(n / TEAMS)];
      return release ? aSprintFeed({ id: `feed-${n}`, sprintId, releaseId: release.id }) : [];
    });
    return { ...rows, teams, sprints, sprintFeeds };
  });

/** A Jira export of 10,000 issues, about 80 columns wide. */
export const csvFile = (bench: Bench): string =>
  bench.once('jira.csv', () => {
    const path = bench.path('jira.csv');
    writeFileSync(path, jiraCsv({ issues: 10_000 }));
    return path;
  });

function fileOf(bench: Bench, name: string, rows: () => Rows): string {
  return bench.once(`${name}.preflight`, () => makeFile(bench.path(`${name}.preflight`), rows()));
}

/** Makes a workspace file that holds these rows; its path. */
export function makeFile(file: string, rows: Rows): string {
  const changes = modelTables.flatMap((table) =>
    (rows[table] ?? []).map((row) => insert(table, row as never)),
  );
  const plan = () => ({ label: 'Create a workspace to measure on', changes });
  must(createWorkspace({ file, zone: 'Europe/Berlin', ...byFirst, plan }, surroundings));
  return file;
}

/** A copy of a workspace that is at rest; its path. */
export function copyOf(bench: Bench, file: string): string {
  const copy = bench.path('copy.preflight');
  copyFileSync(file, copy);
  return copy;
}

export const opened = (file: string): Workspace => must(openWorkspace(file, surroundings));

/** The value of what has to succeed. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${explain(result.error).what}`);
}
