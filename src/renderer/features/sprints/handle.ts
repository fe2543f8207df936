import { type KeyboardEvent, type MouseEvent, useCallback } from 'react';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import { say } from '#renderer/components/speaker.tsx';
import { hearsKey } from '#renderer/lib/keys-of-things.ts';
import { run } from '#renderer/state/run.ts';
import {
  clearSelection,
  currentSelection,
  select,
  useIsSelected,
} from '#renderer/state/selection.ts';
import { today } from '#renderer/state/today.ts';
import { getModel, useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { misfitsBySprint, misfitWords } from '#shared/domain/sprint/against-lock.ts';
import { releasesFedBy } from '#shared/domain/sprint/feeding.ts';
import { rangeNear } from '#shared/lib/date-words.ts';
import { listed } from '#shared/lib/format.ts';
import { sprintDragId } from './carried.ts';
import { askFeeds } from './dialogs/feeds-dialog.tsx';
import { feedingBy, sprintsInHand } from './feeding.ts';
import { neighbourOf } from './neighbours.ts';
import { scrollTo, takeFocus, wantFocus } from './scrolling.ts';

/**
 * What makes an element a sprint in any list: a button by name, lifted by the pointer, chosen by a
 * click, with the keys of the place. `fromId` is the release among whose sprints it stands. Tab
 * comes to one of a row; arrow keys lead to the others.
 */
export function useSprintHandle(sprint: Sprint, fromId: Id | null, isFirst: boolean) {
  const dragId = sprintDragId(sprint.id, fromId);
  const { ref: lift, listeners, describedBy } = useLift(dragId);
  const isSelected = useIsSelected('sprint', sprint.id);
  const label = useModel((model) => labelOf(model, sprint));
  const ref = useCallback(
    (element: HTMLElement | null) => {
      lift(element);
      if (element) takeFocus(element);
    },
    [lift],
  );
  return {
    isSelected,
    /** Its accessible name: the element shows it to those who cannot see, and hides the rest. */
    label,
    handle: {
      ...listeners,
      ref,
      role: 'button',
      tabIndex: isFirst || isSelected ? 0 : -1,
      title: label,
      'aria-pressed': isSelected,
      'aria-describedby': describedBy,
      'data-sprint-handle': dragId,
      onClick: (click: MouseEvent) => choose(sprint.id, click),
      onKeyDown(press: KeyboardEvent<HTMLElement>) {
        if (!onKey(sprint, fromId, press)) return;
        press.preventDefault();
        press.stopPropagation();
      },
    } as const,
  };
}

/** A sprint for those who cannot see it: when it is, what it feeds, and what does not fit. */
export function labelOf(
  model: Pick<Model, 'sprints' | 'sprintFeeds' | 'releases' | 'deployments'>,
  { id, name, startDate, endDate }: Sprint,
): string {
  const days = startDate && endDate ? rangeNear(startDate, endDate, today()) : 'without dates';
  const versions = releasesFedBy(model, id).map(({ version }) => version);
  const feeds = versions.length > 0 ? `feeds ${listed(versions)}` : 'feeds no release';
  const misfits = misfitsBySprint(model).get(id) ?? [];
  return [
    name,
    days,
    feeds,
    ...misfits.map((one) => `${misfitWords(one)} of ${one.release.version}`),
  ].join(', ');
}

/** One sprint, or with Control or Command one more or one less. */
function choose(id: Id, { ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): void {
  const selection = ctrlKey || metaKey || shiftKey ? currentSelection() : null;
  const ids = selection?.kind === 'sprint' ? selection.ids : [];
  select('sprint', ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
}

function onKey(sprint: Sprint, fromId: Id | null, press: KeyboardEvent<HTMLElement>): boolean {
  const { key, altKey } = press;
  if (!hearsKey('sprint', press)) return false;
  if (altKey) {
    void feedByKey(sprint.id, fromId, key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (key === 'Enter' || key === ' ') choose(sprint.id, press);
  else if (key.toLowerCase() === 'f') void askFeeds(sprintsInHand(sprint.id));
  else if (key.startsWith('Arrow')) return goTo(sprint, fromId, press);
  else {
    if (key === 'Escape') clearSelection();
    return false;
  }
  return true;
}

function goTo(
  sprint: Sprint,
  fromId: Id | null,
  { key, currentTarget }: KeyboardEvent<HTMLElement>,
): boolean {
  if (fromId !== null) return focusBeside(currentTarget, key);
  const next = neighbourOf(getModel(), sprint, key);
  if (!next) return false;
  scrollTo.sprint(next.id);
  wantFocus(sprintDragId(next.id, null));
  return true;
}

/** Goes along the sprints of one release. */
function focusBeside(element: HTMLElement, key: string): boolean {
  const row = element.closest('[data-feeding]')?.querySelectorAll<HTMLElement>(HANDLES);
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  const all = [...(row ?? [])];
  const next = step === 0 ? undefined : all[all.indexOf(element) + step];
  next?.focus();
  return next !== undefined;
}

const HANDLES = '[data-sprint-handle]';

/** One release on or back; a sprint that stands at its release keeps the focus there. */
async function feedByKey(sprintId: Id, fromId: Id | null, step: 1 | -1): Promise<void> {
  const feeding = feedingBy(sprintId, fromId, step);
  const done = feeding && (await run('sprint.feed', feeding));
  if (!done) return;
  say(`${done.label}.`);
  if (feeding.releaseId !== null) scrollTo.release(feeding.releaseId);
  wantFocus(sprintDragId(sprintId, fromId === null ? null : feeding.releaseId));
}
