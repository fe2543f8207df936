import { type Move, releaseMove } from '#renderer/questions/moving/move.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { applyChanges, type Model, type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { aProduct, aRelease, theSettings } from './builders.ts';

/** Two that are open, and one that is out. */
export const RELEASES = [
  aRelease({ id: 'a', version: '1.0', targetDate: '2027-03-01', lockDaysBefore: 7 }),
  aRelease({ id: 'b', version: '2.0', targetDate: '2027-03-10' }),
  aRelease({ id: 'c', version: '3.0', targetDate: '2027-03-05', status: 'released' }),
];

/** A workspace that the window shows. */
export function shown(rows: Partial<ModelRows> = {}): Model {
  const model = modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    releases: RELEASES,
    ...rows,
  });
  useWorkspace.setState({ model, actorId: 'mara' });
  return model;
}

/** The event of that id. */
export const event = (model: Model, id: string): CalendarEvent => {
  const found = eventById(model, id);
  if (!found) throw new Error(`No event ${id}`);
  return found;
};

/** The target dates that a move leads to, as `id day`. */
export function dates(model: Model, move: Move | null): string[] {
  const plan = move?.preview({ reason: 'It has to be.' });
  if (!plan?.ok) throw new Error(`Refused: ${plan?.error.code}`);
  const after = applyChanges(model, plan.value.changes);
  return [...after.releases.values()].map(({ id, targetDate }) => `${id} ${targetDate}`);
}

/** The move of a release to a day. */
export const to = (releaseId: string, date: string) =>
  releaseMove([{ releaseId, date }], { days: { start: date, end: date } });
