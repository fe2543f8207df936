import { now, today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import {
  effectsOfMoves,
  type MoveEffects,
  wordsForEffects,
} from '#shared/domain/calendar/effects.ts';
import { type Finding, inShort, sideless } from '#shared/domain/checks/finding.ts';
import { blockersOf } from '#shared/domain/checks/new-blockers.ts';
import { newClockChanges } from '#shared/domain/deployment/new-clock-changes.ts';
import { type Chain, proposeChain } from '#shared/domain/follow/propose.ts';
import { type NewlyFrozen, newlyFrozen } from '#shared/domain/freeze/newly-frozen.ts';
import type { Change, Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Phase } from '#shared/domain/records/phase.ts';
import { newPhaseClashes } from '#shared/domain/release/new-phase-clashes.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { unitChanges } from '#shared/domain/release/unit-changes.ts';
import { misfitWords } from '#shared/domain/sprint/against-lock.ts';
import { newOverlaps, overlapWords } from '#shared/domain/sprint/overlaps.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted, listed } from '#shared/lib/format.ts';
import type { Move } from './move.ts';
import { legalDayLine, NO_LEGAL_DAY } from './next-legal.ts';
import { afterwards } from './reckon.ts';
import { windowsThen } from './windows-then.ts';

/** A line on what a move would do. */
export interface Line {
  readonly text: string;
  readonly tone: 'quiet' | 'clears' | 'warns' | 'refuses';
  /** What is said whatever else is: what shifts, and the first legal day. */
  readonly about?: 'shifts' | 'legal';
}

const MOST = 3;
/** What blockers speak of; to look for them costs more than the rest. */
const CHECKED: ReadonlySet<string> = new Set(['releases', 'deployments', 'phases', 'freezes']);
const NO_DIFFERENCE = { fresh: [], gone: [] };
/** Stands for the reason that would be given: what comes of the move is looked at before. */
const UNSAID = '…';

/**
 * What a move would do, reckoned with the command itself: what stands against it, what it newly
 * breaks and clears, what comes with it, and whom that concerns.
 */
export function linesFor(move: Move): Line[] {
  const model = getModel();
  const chain = proposeChain(model, move.releases);
  const followerIds = chain.shifts.map(({ releaseId }) => releaseId);
  const asked = move.preview({ followerIds });
  const behind = refusedFollower(asked, move);
  const plan = asked.ok ? asked : move.preview({ reason: UNSAID, ...(!behind && { followerIds }) });
  if (!plan.ok) return refusal(plan.error, model, move);
  const after = applyChanges(model, plan.value.changes);
  const counts = plan.value.changes.some(({ table }) => CHECKED.has(table));
  const frozen = newlyFrozen(model, after, today());
  const broken = counts ? difference(model, after, move, frozen.length > 0) : NO_DIFFERENCE;
  const ids = move.releases.map(({ releaseId }) => releaseId);
  const effects = effectsOfMoves(model, after, ids, today());
  const alone = move.releases.length === 0 ? move.note : plan.value.label;
  return [
    ...(asked.ok ? [] : [warning(`${explain(asked.error).what}${behind ? '' : ' It asks why.'}`)]),
    ...broken.fresh.map((text): Line => ({ text, tone: 'refuses' })),
    ...legalLines(legalDayLine(after, move)),
    ...frozenLines(frozen),
    ...broken.gone.map((text): Line => ({ text: `Clears: ${text}`, tone: 'clears' })),
    ...[wordsForEffects(effects) ?? alone].flatMap((text) =>
      text ? [{ ...quiet(text), about: 'shifts' as const }] : [],
    ),
    ...windowsThen(model, after, move).map(quiet),
    ...unitChanges(model, after, plan.value.changes).slice(0, MOST).map(warning),
    ...newPhaseClashes(model, after, releasesIn(after, plan.value.changes))
      .slice(0, MOST)
      .map(warning),
    ...newClockChanges(model, after).slice(0, MOST).map(warning),
    ...(behind ? [] : followerLines(model, chain)),
    ...effectLines(effects),
    ...newOverlaps(model, after)
      .slice(0, MOST)
      .map((overlap) => warning(overlapWords(overlap))),
  ];
}

/** The releases whose phases changes are about. */
const releasesIn = ({ phases }: Model, changes: readonly Change[]): Set<Id> =>
  new Set(
    changes.flatMap(({ table, id }) => {
      if (table === 'releases') return id;
      return table === 'phases' ? (phases.get(id)?.releaseId ?? []) : [];
    }),
  );

/** What a freeze that is moved or stretched comes to lie over, with what to do. */
const frozenLines = (frozen: readonly NewlyFrozen[]): Line[] => [
  ...frozen.slice(0, MOST).map(
    ({ kind, what, todo }): Line => ({
      text: `${what}. ${todo}.`,
      tone: kind === 'hard' ? 'refuses' : 'warns',
    }),
  ),
  ...(frozen.length > MOST ? [warning(`And ${counted(frozen.length - MOST, 'more window')}`)] : []),
];

const quiet = (text: string): Line => ({ text, tone: 'quiet' });
const warning = (text: string): Line => ({ text, tone: 'warns' });

/** Whether a hard freeze stops not what is moved, but one that would follow. */
const refusedFollower = (asked: ReturnType<Move['preview']>, { releases }: Move): boolean =>
  !asked.ok &&
  asked.error.code === 'hard-freeze' &&
  releases.length > 0 &&
  !releases.some(({ releaseId }) => isAbout(asked.error, releaseId));

const isAbout = (error: AppError, releaseId: string): boolean =>
  error.code === 'hard-freeze' && error.facts.releaseId === releaseId;

function refusal(error: AppError, model: Model, move: Move): Line[] {
  const lines: Line[] = [{ text: explain(error).what, tone: 'refuses' }];
  if (error.code !== 'hard-freeze') return lines;
  const { nextWords } = error.facts;
  const own = nextWords === null ? NO_LEGAL_DAY : `First legal day: ${nextWords}`;
  const after = afterwards(model, move, {});
  return [
    ...lines,
    ...windowsThen(model, after, move).map(quiet),
    ...legalLines(legalDayLine(after, move) ?? own),
  ];
}

const legalLines = (text: string | null): Line[] =>
  text === null ? [] : [{ text, tone: text === NO_LEGAL_DAY ? 'warns' : 'clears', about: 'legal' }];

function followerLines(model: Model, { shifts }: Chain): Line[] {
  if (shifts.length === 0) return [];
  const names = shifts.map(({ releaseId, after }) => {
    const release = model.releases.get(releaseId);
    return `${release ? releaseName(model, release) : releaseId} to ${dateNear(after, today())}`;
  });
  const rest = names.length - MOST;
  const shown = rest > 0 ? [...names.slice(0, MOST), `${rest} more`] : names;
  return [quiet(`Asks to take along ${listed(shown)}`)];
}

const effectLines = ({ staying, beforeToday, told, misfits }: MoveEffects): Line[] => [
  ...stayingWords(staying).map(quiet),
  ...(beforeToday > 0 ? [warning(`${counted(beforeToday, 'date')} would fall before today`)] : []),
  ...told
    .slice(0, MOST)
    .map(({ audience, toldDate }) =>
      warning(`${audience} was told ${dateNear(toldDate, today())}`),
    ),
  ...misfits
    .slice(0, MOST)
    .map((misfit) => warning(`Then ${misfit.sprint.name} ${misfitWords(misfit)}`)),
];

/** What is finished is counted; what somebody pinned is named, as it would move otherwise. */
function stayingWords(staying: readonly Phase[]): string[] {
  const pinned = staying.filter(({ status }) => status !== 'completed');
  const done = staying.length - pinned.length;
  const keeps = (count: number) => (count === 1 ? 'keeps its dates' : 'keep their dates');
  return [
    ...(done > 0 ? [`What is done stays: ${counted(done, 'phase')} ${keeps(done)}`] : []),
    ...(pinned.length > 0
      ? [`Pinned: ${listed(pinned.map(({ kind }) => PHASE_NAMES[kind]))} ${keeps(pinned.length)}`]
      : []),
  ];
}

/** What stands against an open release. */
interface Blocker {
  readonly text: string;
  readonly finding: Finding;
}

/** What stands against the open releases, by what tells one finding from another. */
type Blockers = ReadonlyMap<string, Blocker>;

function difference(
  before: Model,
  after: Model,
  { releases }: Move,
  freezesAreTold: boolean,
): { fresh: string[]; gone: string[] } {
  const [was, will] = [blockersNow(before), blockersIn(after)];
  const untold = [...will].filter(([key]) => !(freezesAreTold && key.startsWith('in-freeze:')));
  const moved = new Set(releases.map(({ releaseId }) => releaseId));
  const isMoved = ({ finding }: Blocker) => moved.has(finding.releaseId);
  return {
    fresh: onlyIn(new Map(untold), was, isMoved),
    gone: onlyIn(was, will, isMoved),
  };
}

function blockersIn(model: Model): Blockers {
  const moment = { now: now(), today: today() };
  return new Map(
    [...model.releases.values()].filter(isOpen).flatMap(({ id, version }) =>
      blockersOf(model, id, moment)
        .filter(({ check }) => check !== 'told-another-date')
        .map(
          (finding) => [finding.key, { text: `${version}: ${inShort(finding)}`, finding }] as const,
        ),
    ),
  );
}

/** Of the model as it is, reckoned once a drag and not again for every day that is reached. */
let standing: { readonly model: Model; readonly day: IsoDate; readonly blockers: Blockers } | null =
  null;

function blockersNow(model: Model): Blockers {
  const day = today();
  if (standing?.model !== model || standing.day !== day)
    standing = { model, day, blockers: blockersIn(model) };
  return standing.blockers;
}

/** The first that are in `these` and not in `those`, what is moved before the others. */
function onlyIn(these: Blockers, those: Blockers, isMoved: (one: Blocker) => boolean): string[] {
  const only = [...these].flatMap(([key, one]) => (those.has(key) ? [] : [one]));
  const ordered = [...only.filter(isMoved), ...only.filter((one) => !isMoved(one))];
  const told = new Map(ordered.toReversed().map((one) => [sideless(one.finding), one]));
  return ordered
    .filter((one) => told.get(sideless(one.finding)) === one)
    .map(({ text }) => text)
    .slice(0, MOST);
}
