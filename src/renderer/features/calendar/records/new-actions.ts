import type { Action } from '#renderer/app/actions.ts';
import { go } from '#renderer/app/route.ts';
import { dayAtHand } from '#renderer/state/day-at-hand.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { calendarDay } from '../view.ts';

const hasWorkspace = () => useWorkspace.getState().phase === 'open';
const hasRelease = () => hasWorkspace() && getModel().releases.values().some(isOpen);

type Asking = typeof import('./ask.tsx');

/**
 * Goes to the calendar and asks for something new: on the day at hand, else on the one around which
 * the page lies. What asks is fetched when it is needed.
 */
async function make(
  ask: (asking: Asking, day: IsoDate, atHand: IsoDate | null) => Promise<void>,
): Promise<void> {
  const atHand = dayAtHand();
  go({ place: 'calendar' });
  await ask(await import('./ask.tsx'), atHand ?? calendarDay(), atHand);
}

/** What can be made in the calendar beside releases. */
export const newActions: readonly Action[] = [
  {
    name: 'freeze.create',
    title: 'New freeze window…',
    words: 'weekend year end stop',
    when: hasWorkspace,
    run: () => make(({ askFreeze }, day) => askFreeze(day)),
  },
  {
    name: 'dateMark.create',
    title: 'New date mark…',
    words: 'fair contract quarter end',
    when: hasWorkspace,
    run: () => make(({ askMark }, day) => askMark(day)),
  },
  {
    name: 'announcement.create',
    title: 'New announcement…',
    words: 'tell mail audience',
    when: hasRelease,
    run: () => make(({ askAnnouncement }, _, atHand) => askAnnouncement(atHand)),
  },
].map((action) => ({ ...action, group: 'Calendar' }));
