import { announcementOverdue, toldAnotherDate } from './announcements.ts';
import { beforeBlocker } from './before-blocker.ts';
import type { Check } from './check.ts';
import { checklistOpen, checklistOverdue, checklistUndated } from './checklist.ts';
import { followBroken } from './follow-broken.ts';
import { freezeSoon } from './freeze-soon.ts';
import { inFreeze } from './in-freeze.ts';
import { dateMissing, goalMissing, ownerMissing, windowMissing } from './missing-fields.ts';
import { runbookTooLong } from './runbook-too-long.ts';
import { sprintAgainstLock } from './sprint-against-lock.ts';
import { sprintsOverlap } from './sprints-overlap.ts';
import { windowClocks } from './window-clocks.ts';
import { windowPast } from './window-past.ts';
import { windowSwallowed } from './window-swallowed.ts';
import { windowsOverlap } from './windows-overlap.ts';
import { zoneUnknown } from './zone-unknown.ts';

/** Every check there is. A new one is a file of its own and a line here. */
export const checks: readonly Check[] = [
  dateMissing,
  ownerMissing,
  windowMissing,
  goalMissing,
  zoneUnknown,
  windowSwallowed,
  windowClocks,
  windowPast,
  windowsOverlap,
  inFreeze,
  freezeSoon,
  runbookTooLong,
  beforeBlocker,
  followBroken,
  sprintAgainstLock,
  sprintsOverlap,
  checklistOverdue,
  checklistUndated,
  checklistOpen,
  toldAnotherDate,
  announcementOverdue,
];
