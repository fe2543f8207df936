import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { aDateMark, aFreeze, aHoliday, anAnnouncement, aSprint } from './builders.ts';
import { documentedModel } from './documented-release.ts';

const small: Model = {
  ...documentedModel,
  runbookSections: only(documentedModel.runbookSections, 's3'),
  runbookSteps: only(documentedModel.runbookSteps, 's3-1'),
  notesBlocks: only(documentedModel.notesBlocks, 'n5'),
  checklistItems: only(documentedModel.checklistItems, 'c4'),
  people: only(documentedModel.people, 'mara'),
  sprints: of(aSprint({ startDate: '2026-11-30', endDate: '2026-12-13' })),
  freezes: of(aFreeze(), aFreeze({ id: 'weekly', endDate: '2026-12-21', rule: 'FREQ=WEEKLY' })),
  holidays: of(aHoliday()),
  dateMarks: of(aDateMark()),
  announcements: of(anAnnouncement({ releaseId: 'r' })),
};

function of<R extends { readonly id: string }>(...rows: R[]): ReadonlyMap<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

function only<R>(rows: ReadonlyMap<string, R>, id: string): ReadonlyMap<string, R> {
  const row = rows.get(id);
  return new Map(row ? [[id, row]] : []);
}

/** Fields that hold words of people or trackers, whatever the record. */
const WORDS = new Set([
  ...['name', 'title', 'version', 'environment', 'telephone', 'introduction', 'text', 'reason'],
  ...['evidence', 'instructions', 'command', 'expected', 'stopIf', 'undo', 'key'],
  ...['wordingCustomer', 'wordingSupport', 'audience', 'channel', 'goal'],
]);

/** A release of one step, one entry and one task, with `text` in every field that holds words. */
export function hostileModel(text: string): { readonly model: Model; readonly release: Release } {
  const poisoned = Object.entries(small).map(([table, rows]) => [
    table,
    new Map([...rows].map(([id, row]) => [id, poison(row, text)])),
  ]);
  const model = Object.fromEntries(poisoned) as Model;
  const release = model.releases.get('r');
  if (!release) throw new Error('no release');
  return { model, release };
}

const poison = (row: object, text: string) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, WORDS.has(key) ? text : value]),
  );
