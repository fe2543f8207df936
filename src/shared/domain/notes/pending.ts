import type { Change, Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';
import { NOTES_TABLES, regenerateNotes } from './regenerate.ts';

/** How far a release's notes are behind what is in the release: entries an update would touch. */
export interface PendingNotes {
  readonly arriving: number;
  readonly leaving: number;
  readonly moving: number;
}

/** What updating a release's notes would do; reckoned anew only when items or notes change. */
export const pendingNotes = (model: Model, releaseId: Id): PendingNotes =>
  pendingOf(model)(releaseId);

const pendingOf = derive(NOTES_TABLES, (model) => {
  const known = new Map<Id, PendingNotes>();
  return (releaseId: Id) => {
    const pending = known.get(releaseId) ?? reckon(regenerateNotes(model, releaseId, countedIds()));
    known.set(releaseId, pending);
    return pending;
  };
});

const countedIds = () => {
  let ids = 0;
  return () => `pending-${++ids}`;
};

function reckon(changes: readonly Change[]): PendingNotes {
  const fates = changes.map(fateOf);
  const count = (fate: string) => fates.filter((each) => each === fate).length;
  return { arriving: count('arriving'), leaving: count('leaving'), moving: count('moving') };
}

function fateOf(change: Change): keyof PendingNotes | null {
  if (change.table !== 'notesBlocks') return null;
  if (change.kind === 'insert') return change.after.kind === 'entry' ? 'arriving' : null;
  if (change.kind === 'delete') return change.before.kind === 'entry' ? 'leaving' : null;
  const { aside, group } = change.fields;
  if (aside) return aside.after ? 'leaving' : 'arriving';
  return group ? 'moving' : null;
}

/** `2 new, 1 gone`; empty where the notes are up to date. */
export const pendingWords = ({ arriving, leaving, moving }: PendingNotes): string =>
  [
    arriving > 0 && `${arriving} new`,
    leaving > 0 && `${leaving} gone`,
    moving > 0 && `${moving} to another section`,
  ]
    .filter(Boolean)
    .join(', ');
