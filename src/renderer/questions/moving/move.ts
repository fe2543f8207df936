import { preview, tryRun } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Plan } from '#shared/commands/command.ts';
import { planDeployment, planWindowMove } from '#shared/commands/deployment.ts';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import { planMove } from '#shared/commands/release/move.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { Move as ReleaseMove } from '#shared/domain/follow/propose.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { longDate, longRange } from '#shared/lib/date-words.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { defined } from '#shared/lib/defined.ts';
import { counted, timeRange } from '#shared/lib/format.ts';
import type { Result } from '#shared/lib/result.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { remember, stepsOf } from './applied.ts';

export type { Move as ReleaseMove } from '#shared/domain/follow/propose.ts';

/** What a person says to a move before it is made. */
export interface Answers {
  readonly followerIds?: Id[];
  /** Followers that go to another day than their rule asks for. */
  readonly followerMoves?: ReleaseMove[];
  readonly feeds?: { sprintId: Id; releaseId: Id }[];
  /** Why it has to be in a soft freeze. */
  readonly reason?: string;
}

/** Something that goes to other days, and can be looked at before. */
export interface Move {
  /** The days it leads to, both included; `null` for none. */
  readonly days: DayRange | null;
  /** Where it leads to, in words: `Tue 15 Dec 2026`. */
  readonly where: string;
  /** What has to be known of it besides, such as `Moves the whole series`. */
  readonly note: string | null;
  /** The releases that get another target date. */
  readonly releases: readonly ReleaseMove[];
  /** The releases that would ship at another time: these, and one whose window gets other hours. */
  readonly ships: readonly Id[];
  preview(answers?: Answers): Result<Plan>;
  /** The same, whatever is frozen. */
  free(answers?: Answers): Result<Plan>;
  /** Makes it; moves of one `visit` are undone in one step. */
  run(answers?: Answers, visit?: string): Promise<Result<Done>>;
  /** The same so many days later; `null` where that has no meaning. */
  later(days: number): Move | null;
}

type About = Pick<Move, 'days'> & Partial<Pick<Move, 'where' | 'note'>>;

const about = ({ days, where, note = null }: About) => ({
  days,
  note,
  where: where ?? (days === null ? '' : daysWords(days)),
});

const daysWords = ({ start, end }: DayRange): string =>
  start === end ? longDate(start) : longRange(start, end);

const NO_RELEASES = { releases: [], ships: [], later: () => null } as const;

/** The move that a command makes of which nothing else has to be asked. */
export const recordMove = <N extends CommandName>(
  name: N,
  input: InputOf<N>,
  more: About,
): Move => ({
  ...about(more),
  ...NO_RELEASES,
  preview: () => preview(name, input),
  free: () => preview(name, input),
  run: (_, visit) => tryRun(name, input, visit),
});

/**
 * Gives the window of a deployment other hours. On a later day its release goes with it, as long as
 * the window keeps its distance from that.
 */
export function windowMove(
  release: ReleaseMove & { readonly date: IsoDate },
  input: InputOf<'deployment.update'>,
  more: About & { readonly days: DayRange },
): Move {
  const whole = ({ reason }: Answers = {}) => ({ ...input, ...defined({ reason }) });
  const { windowDay, ...hours } = input;
  const known = getModel().deployments.get(input.deploymentId);
  const keepsDay = windowDay === undefined || windowDay === known?.windowDay;
  return {
    ...about(more),
    releases: [],
    ships: [release.releaseId],
    preview: (answers) => preview('deployment.update', whole(answers)),
    free: () => planDeployment(getModel(), input),
    run: (answers, visit) => tryRun('deployment.update', whole(answers), visit),
    later: (by) =>
      keepsDay
        ? windowDayMove(
            { ...release, date: addDays(release.date, by) },
            { ...hours, date: addDays(more.days.start, by) },
          )
        : null,
  };
}

/** Takes releases to other target dates, the one in hand first; `more` is where that one goes. */
export function releaseMove(releases: readonly ReleaseMove[], more: Pick<Move, 'days'>): Move {
  const input = (answers: Answers = {}) => ({ moves: [...releases], ...answers });
  return {
    ...about({ ...more, ...(releases.length > 1 && { where: togetherWords(releases) }) }),
    releases,
    ships: releases.map(({ releaseId }) => releaseId),
    preview: (answers) => preview('release.move', input(answers)),
    free: (answers) => planMove(getModel(), input(answers)),
    run: (answers, visit) =>
      remembered(releases, answers, () => tryRun('release.move', input(answers), visit)),
    later(days) {
      const after = releases.flatMap(({ releaseId, date }) =>
        date === null ? [] : [{ releaseId, date: addDays(date, days) }],
      );
      const isWhole = after.length > 0 && after.length === releases.length;
      return isWhole && more.days ? releaseMove(after, { days: shifted(more.days, days) }) : null;
    },
  };
}

/** `3 releases, 2 days later`: several that keep their distances. */
function togetherWords(releases: readonly ReleaseMove[]): string {
  const all = counted(releases.length, 'release');
  const [first] = releases;
  const before = first && getModel().releases.get(first.releaseId)?.targetDate;
  if (!first?.date || !before || before === first.date) return all;
  const days = daysBetween(before, first.date);
  return `${all}, ${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

/** Takes a window to another day, its release with it; all else of the window may change as well. */
export function windowDayMove(
  release: ReleaseMove & { readonly date: IsoDate },
  input: InputOf<'deployment.moveWindow'>,
): Move {
  const days = { start: input.date, end: input.date };
  const whole = (answers: Answers = {}) => ({ ...input, ...answers });
  return {
    ...about({ days, where: windowWhere(input) }),
    releases: [release],
    ships: [release.releaseId],
    preview: (answers) => preview('deployment.moveWindow', whole(answers)),
    free: (answers) => planWindowMove(getModel(), whole(answers)),
    run: (answers, visit) =>
      remembered([release], answers, () => tryRun('deployment.moveWindow', whole(answers), visit)),
    later: (by) =>
      windowDayMove(
        { ...release, date: addDays(release.date, by) },
        { ...input, date: addDays(input.date, by) },
      ),
  };
}

/** `Sat 12 Dec 2026, 10:00–14:00 Europe/Berlin`; only the day where the times stay as they are. */
function windowWhere(input: InputOf<'deployment.moveWindow'>): string {
  const known = getModel().deployments.get(input.deploymentId);
  if (!known) return longDate(input.date);
  const { windowStart, windowEnd, zone } = { ...known, ...defined(input) };
  const isSame = windowStart === known.windowStart && windowEnd === known.windowEnd;
  if (isSame || !windowStart || !windowEnd) return longDate(input.date);
  return `${longDate(input.date)}, ${timeRange(windowStart, windowEnd)} ${zoneLabel(zone)}`;
}

async function remembered(
  releases: readonly ReleaseMove[],
  answers: Answers | undefined,
  make: () => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const applied = stepsOf(getModel(), releases, answers);
  const done = await make();
  if (done.ok) remember(applied);
  return done;
}

const shifted = ({ start, end }: DayRange, days: number): DayRange => ({
  start: addDays(start, days),
  end: addDays(end, days),
});
