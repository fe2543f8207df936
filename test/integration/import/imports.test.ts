import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Imports, keepImports } from '#main/exchange/imports.ts';
import { startWorker } from '#main/worker/task-worker.ts';
import { createWorkspace, openWorkspace, type Workspace } from '#main/workspace/index.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import { noAnswers } from '#shared/domain/import/preview.ts';
import { insert } from '#shared/domain/model/change.ts';
import type { Result } from '#shared/lib/result.ts';
import { aPerson } from '#test/support/builders.ts';
import { jiraCsv } from '#test/support/jira-csv.ts';

const ENTRY = new URL('../../../src/main/worker/index.ts', import.meta.url);
const FIXTURE = { path: 'test/fixtures/jira-cloud.csv', name: 'jira-cloud.csv' };
const ANSWERS = {
  ...noAnswers,
  releaseDates: { 'PAY 4.2.0': '2026-12-11' },
  sprintDates: { 'Payments Sprint #': { number: 31, start: '2026-08-17', days: 14 } },
};
const who = { actorId: 'mara' };
const surroundings = {
  now: () => '2026-11-23T09:00:00Z',
  newId: uuidv7,
  device: 'test',
  processId: 'one',
};

let home = '';
let imports: Imports;
let workspace: Workspace;

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-imports-'));
  const file = join(home, 'acme.preflight');
  const plan = (context: Parameters<typeof setUpWorkspace>[1]) => {
    const made = setUpWorkspace({ name: 'Acme', zone: 'Europe/Berlin' }, context);
    const person = insert('people', aPerson({ id: 'mara', name: 'Mara Kovač', roleId: null }));
    return { ...made, changes: [...made.changes, person] };
  };
  const make = { file, zone: 'Europe/Berlin', actorId: 'mara', origin: 'window' as const, plan };
  value(createWorkspace(make, surroundings));
  workspace = value(openWorkspace(file, surroundings));
  imports = keepImports(() => startWorker(ENTRY), surroundings);
});
afterEach(async () => {
  await imports.leave(workspace.file);
  workspace.close();
  rmSync(home, { recursive: true, force: true });
});

const importFile = async (file: typeof FIXTURE, answers = ANSWERS) => {
  value(await imports.read('token', file, workspace));
  return value(await imports.apply('token', answers, workspace, who));
};

describe('an import into a workspace file', () => {
  it('is previewed and applied as one step that undo takes back whole', async () => {
    const before = workspace.dump();
    value(await imports.read('token', FIXTURE, workspace));
    const preview = value(await imports.preview('token', ANSWERS, workspace));
    expect(preview).toMatchObject({ token: 'token', file: 'jira-cloud.csv', encoding: 'UTF-8' });
    expect(preview.counts).toMatchObject({ rows: 60, added: 60, releases: 4, sprints: 9 });
    expect(workspace.dump()).toBe(before);

    const done = value(await imports.apply('token', ANSWERS, workspace, who));
    expect(done.label).toBe('Import 60 new items of Payments');
    expect(workspace.model.items.size).toBe(60);
    expect(value(workspace.fileRows('importBases'))).toHaveLength(60);
    expect(value(workspace.log({ before: null, most: 1 }))[0]).toMatchObject({
      origin: 'import',
      by: 'Mara Kovač',
    });

    value(workspace.undo({ actorId: 'mara', origin: 'window' }));
    expect(workspace.dump()).toBe(before);
  });

  it('finds the person who acts among the assignees', async () => {
    await importFile(FIXTURE);
    const people = [...workspace.model.people.values()];
    expect(people.filter((person) => person.name === 'Mara Kovač')).toHaveLength(1);
  });

  it('adds nothing the second time, also after a restart', async () => {
    await importFile(FIXTURE);
    const before = workspace.dump();
    const { file, seq } = workspace;
    workspace.close();
    workspace = value(openWorkspace(file, surroundings));
    value(await imports.read('again', FIXTURE, workspace));
    expect(value(await imports.preview('again', noAnswers, workspace)).counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 60,
      missing: 0,
      releases: 0,
      sprints: 0,
      people: 0,
      dependencies: 0,
    });
    value(await imports.apply('again', noAnswers, workspace, who));
    expect(workspace.dump()).toBe(before);
    expect(workspace.seq).toBe(seq);
  });

  it('lets an imported item be removed, and leaves it removed', async () => {
    await importFile(FIXTURE);
    const item = workspace.model.items.values().find(({ key }) => key === 'PAY-47');
    const origin = { actorId: 'mara', origin: 'window' as const };
    value(workspace.run('items.remove', { itemIds: [item?.id] }, origin));
    await importFile(FIXTURE);
    expect(workspace.model.items.size).toBe(59);
  });

  it('comes in both spellings, as the same items', async () => {
    const older = { path: join(home, 'older.csv'), name: 'older.csv' };
    writeFileSync(older.path, jiraCsv({ spelling: 'older' }));
    await importFile(FIXTURE);
    value(await imports.read('older', older, workspace));
    expect(value(await imports.preview('older', noAnswers, workspace)).counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 60,
    });
  });
});

describe('an import that goes no further', () => {
  it('leaves nothing behind where the file cannot be read', async () => {
    const before = workspace.dump();
    const cut = { path: join(home, 'cut.csv'), name: 'cut.csv' };
    writeFileSync(cut.path, 'Summary,Issue key\nfine,PAY-1\n"cut off,PAY-2\n');
    const read = await imports.read('token', cut, workspace);
    expect(read).toMatchObject({ ok: false, error: { code: 'import-unterminated-quote' } });
    expect(await imports.apply('token', noAnswers, workspace, who)).toMatchObject({
      error: { code: 'import-expired' },
    });
    expect(workspace.dump()).toBe(before);
  });

  it('is forgotten once it is applied or cancelled', async () => {
    await importFile(FIXTURE);
    expect((await imports.preview('token', noAnswers, workspace)).ok).toBe(false);
    value(await imports.read('other', FIXTURE, workspace));
    imports.cancel('other');
    expect(await imports.preview('other', noAnswers, workspace)).toMatchObject({
      error: { code: 'import-expired' },
    });
  });

  it('ends as cancelled where it is cancelled while it is read', async () => {
    const reading = imports.read('token', FIXTURE, workspace);
    imports.cancel('token');
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('a calendar on its way in', () => {
  const calendar = (title: string) =>
    [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:outing', `SUMMARY:${title}`],
      ...['DTSTART;VALUE=DATE:20261210', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
  const asHolidays = { ...ANSWERS, calendar: { as: 'holidays' as const } };

  function written(text: string, name = 'team.ics') {
    const path = join(home, name);
    writeFileSync(path, text);
    return { path, name };
  }

  it('is previewed, comes in as one step, and is brought up to date by the next file', async () => {
    value(await imports.read('first', written(calendar('Outing')), workspace));
    const preview = value(await imports.preview('first', ANSWERS, workspace));
    expect(preview).toMatchObject({
      kind: 'calendar',
      answers: { as: 'holidays' },
      counts: { added: 1, changed: 0 },
    });
    const done = value(await imports.apply('first', asHolidays, workspace, who));
    expect(done.label).toBe('Import 1 holiday from team.ics');

    await importFile(written(calendar('Long outing')), asHolidays);
    expect([...workspace.model.holidays.values()]).toMatchObject([
      { date: '2026-12-10', name: 'Long outing' },
    ]);
    value(workspace.undo({ ...who, origin: 'window' }));
    expect([...workspace.model.holidays.values()]).toMatchObject([{ name: 'Outing' }]);
  });

  it('is known by its first line where its name does not say so', async () => {
    value(await imports.read('token', written(calendar('Outing'), 'export.txt'), workspace));
    expect(value(await imports.preview('token', ANSWERS, workspace)).kind).toBe('calendar');
  });

  it('is refused by its size alone, and with the line of what cannot be taken', async () => {
    const large = written('BEGIN:VCALENDAR\r\n', 'large.ics');
    truncateSync(large.path, 50_000_000);
    expect(await imports.read('large', large, workspace)).toMatchObject({
      error: { code: 'calendar-too-large', facts: { megabytes: 50 } },
    });
    const often = written(
      calendar('Outing').replace('END:VEVENT', 'RRULE:FREQ=SECONDLY\r\nEND:VEVENT'),
    );
    expect(await imports.read('often', often, workspace)).toMatchObject({
      error: { code: 'calendar-line', facts: { line: 6 } },
    });
  });
});
