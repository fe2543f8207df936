import {
  addMinutes,
  daysBetween,
  type Instant,
  minutesBetween,
  type WallTime,
  wallAt,
} from '#shared/lib/dates.ts';
import type { DeploymentWindow } from '../deployment/window.ts';
import type { Id } from '../model/change.ts';
import type { RunbookStep } from '../records/runbook.ts';
import { fixedInstant } from './fixed-start.ts';
import type { RunbookOutline } from './outline.ts';

/**
 * When a step is planned. Minutes count from the window's start, in the rollback section from the
 * moment the rollback begins; they may be negative where a fixed start lies before the window.
 * Moments, clock times and days (on the wall of the window's zone) are `null` without a window, and
 * in the rollback section.
 */
export interface PlannedTime {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly startClock: WallTime | null;
  readonly endClock: WallTime | null;
  /** On which day of the window, its first one being 0. */
  readonly startDay: number | null;
  readonly endDay: number | null;
}

/** A runbook laid out in time. Whatever computes the order, readers need only this. */
export interface RunbookSchedule {
  readonly times: ReadonlyMap<Id, PlannedTime>;
  /** From the first forward step's start to the last one's end. */
  readonly minutes: number;
  /** What the rollback section takes, one step after the other. */
  readonly rollbackMinutes: number;
  /** When the last forward step ends; `null` without a window or without steps. */
  readonly end: Instant | null;
  /**
   * Minutes left between the last step's end and the window's end less the reserve; negative where
   * the runbook does not fit. `null` without a window.
   */
  readonly spareMinutes: number | null;
}

interface Span {
  readonly id: Id;
  readonly startMinute: number;
  readonly endMinute: number;
}

/**
 * Lays a runbook out, each forward step after the one before it, from the window's start. A fixed
 * start holds a step back; only steps that have one may lie before the window. The rollback
 * sections count by themselves, from zero. Without a window, minutes count all the same, and fixed
 * starts, which are times on its wall, are left out.
 */
export function scheduleRunbook(
  outline: RunbookOutline,
  window: DeploymentWindow | null,
  reserveMinutes: number,
): RunbookSchedule {
  const steps = (rollback: boolean) =>
    outline.sections
      .filter(({ section }) => (section.kind === 'rollback') === rollback)
      .flatMap((section) => section.steps.map(({ step }) => step));
  const forward = inSequence(steps(false), (step) => fixedMinute(step, window));
  const rollback = inSequence(steps(true), () => null);
  const last = forward.at(-1)?.endMinute ?? 0;
  return {
    times: new Map([
      ...forward.map((span) => [span.id, placed(span, window)] as const),
      ...rollback.map((span) => [span.id, placed(span, null)] as const),
    ]),
    minutes: last - (forward[0]?.startMinute ?? 0),
    rollbackMinutes: rollback.at(-1)?.endMinute ?? 0,
    end: window && forward.length > 0 ? addMinutes(window.start, last) : null,
    spareMinutes: window && window.minutes - reserveMinutes - last,
  };
}

/** One after the other: none before its fixed start, and none without one before the window. */
function inSequence(
  steps: readonly RunbookStep[],
  fixed: (step: RunbookStep) => number | null,
): Span[] {
  let free = Number.NEGATIVE_INFINITY;
  return steps.map((step) => {
    const startMinute = Math.max(free, fixed(step) ?? 0);
    free = startMinute + step.durationMinutes;
    return { id: step.id, startMinute, endMinute: free };
  });
}

/** Where a fixed start lies, also before the window. */
function fixedMinute(step: RunbookStep, window: DeploymentWindow | null): number | null {
  const at = window === null ? null : fixedInstant(step, window);
  return window === null || at === null ? null : minutesBetween(window.start, at);
}

/** `span` on the clock of `window`, or with minutes alone. */
function placed({ startMinute, endMinute }: Span, window: DeploymentWindow | null): PlannedTime {
  if (window === null) return { startMinute, endMinute, ...NO_CLOCK };
  const start = addMinutes(window.start, startMinute);
  const end = addMinutes(window.start, endMinute);
  const [first, last] = [wallAt(start, window.zone), wallAt(end, window.zone)];
  return {
    startMinute,
    endMinute,
    start,
    end,
    startClock: first.time,
    endClock: last.time,
    startDay: daysBetween(window.startDate, first.date),
    endDay: daysBetween(window.startDate, last.date),
  };
}

const NO_CLOCK = {
  start: null,
  end: null,
  startClock: null,
  endClock: null,
  startDay: null,
  endDay: null,
};
