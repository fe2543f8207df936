import { now, today } from '#renderer/state/today.ts';
import { effectsOfMoves, type MoveEffects } from '#shared/domain/calendar/effects.ts';
import { type Finding, sideless } from '#shared/domain/checks/finding.ts';
import { newFindings, type OnRelease } from '#shared/domain/checks/new-findings.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { newClockChanges } from '#shared/domain/deployment/new-clock-changes.ts';
import { followOf } from '#shared/domain/follow/chain.ts';
import { comingBack } from '#shared/domain/follow/come-back.ts';
import {
  type Chain,
  proposeChain,
  type Shift,
  type Stay,
  type StayReason,
} from '#shared/domain/follow/propose.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { sprintsLetIn } from '#shared/domain/sprint/offered.ts';
import type { FactsOf } from '#shared/errors/catalogue.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { appliedMoves } from './applied.ts';
import type { Answers, Move } from './move.ts';

/** What a person chose so far: each follower by its rule unless something else is said. */
export interface Choices {
  readonly followers: ReadonlyMap<Id, 'leave' | IsoDate>;
  /** The sprints that are to feed a release, as `sprint/release`. */
  readonly feeds: ReadonlySet<string>;
  readonly reason: string;
}

export const NO_CHOICES: Choices = { followers: new Map(), feeds: new Set(), reason: '' };

/** A release that follows, with what becomes of it. */
export interface Follower extends Shift {
  readonly release: Release;
  readonly taken: boolean;
  /** It goes back to where it was, with what took it along. */
  readonly comesBack: boolean;
  /** What will be found of its rule, where it is left or goes to another day. */
  readonly finding: Finding | null;
  /** The hard freeze that it would ship in. */
  readonly frozen: FactsOf<'hard-freeze'> | null;
}

/** A sprint that a later lock lets in. */
export interface LetIn {
  readonly key: string;
  readonly sprint: Sprint;
  readonly release: Release;
}

/** All that is to be said and asked before a move, with what was chosen so far. */
export interface Reckoned {
  readonly followers: readonly Follower[];
  readonly stays: readonly Stay[];
  readonly letIn: readonly LetIn[];
  readonly effects: MoveEffects;
  /** What the move newly breaks, besides the dates of those that are left. */
  readonly breaks: readonly OnRelease[];
  /** What changes of the clocks do to windows that move, in words. */
  readonly clocks: readonly string[];
  readonly soft: FactsOf<'soft-freeze'> | null;
  readonly hard: FactsOf<'hard-freeze'> | null;
  readonly answers: Answers;
}

/** What a move does with these choices, by the very rules of the command. */
export function reckon(model: Model, move: Move, choices: Choices): Reckoned {
  const back = comingBack(model, move.releases, appliedMoves());
  const followerMoves = [
    ...back.flatMap(({ releaseId, after }) =>
      choices.followers.has(releaseId) ? [] : [{ releaseId, date: after }],
    ),
    ...[...choices.followers].flatMap(([releaseId, choice]) =>
      choice === 'leave' ? [] : [{ releaseId, date: choice }],
    ),
  ];
  const takes = (id: Id) => choices.followers.get(id) !== 'leave';
  const chain = proposeChain(model, [...move.releases, ...followerMoves], takes);
  const followerIds = chain.shifts.map(({ releaseId }) => releaseId);
  const feeds = [...choices.feeds].map((key) => {
    const [sprintId = '', releaseId = ''] = key.split('/');
    return { sprintId, releaseId };
  });
  const answers = { followerIds, followerMoves, feeds };
  const after = afterwards(model, move, answers);
  const { soft, hard } = freezes(move, answers);
  const isMoved = move.releases.some(({ releaseId }) => releaseId === hard?.releaseId);
  const shown = shownFollowers(model, { move, chain, back, choices });
  const effects = effectsOfMoves(model, after, ids(move), today());
  return {
    followers: shown.map((one) => ({
      ...one,
      finding: followFinding(after, one.releaseId),
      frozen: hard && one.releaseId === hard.releaseId ? hard : null,
    })),
    stays: chain.stays.filter(
      ({ why, releaseId }) => !QUIET.includes(why) && !choices.followers.has(releaseId),
    ),
    letIn: letIn(model, after, move),
    effects,
    breaks: breaksBesides(model, after, shown),
    clocks: newClockChanges(model, after),
    soft,
    hard: isMoved || move.releases.length === 0 ? hard : null,
    answers: choices.reason.trim() === '' ? answers : { ...answers, reason: choices.reason.trim() },
  };
}

/** A release that keeps no date, or will not ship, has nothing to be told of. */
export const QUIET: readonly StayReason[] = ['undated', 'cancelled'];

const ids = ({ releases }: Move): Id[] => releases.map(({ releaseId }) => releaseId);

/** Stands for the reason that will be given: a hard freeze may lie behind a soft one. */
const UNSAID = '…';

/** The freezes in the way of a move: a soft one without a reason, a hard one with any. */
export function freezes(move: Move, answers: Answers): Pick<Reckoned, 'soft' | 'hard'> {
  const asked = move.preview(answers);
  const soft = !asked.ok && asked.error.code === 'soft-freeze' ? asked.error.facts : null;
  const plan = soft ? move.preview({ ...answers, reason: UNSAID }) : asked;
  const hard = !plan.ok && plan.error.code === 'hard-freeze' ? plan.error.facts : null;
  return { soft, hard };
}

/** The model with the move in it, whatever is frozen. */
export function afterwards(model: Model, move: Move, answers: Answers): Model {
  const free = move.free(answers);
  return free.ok ? applyChanges(model, free.value.changes) : model;
}

interface Shown {
  readonly move: Move;
  readonly chain: Chain;
  readonly back: readonly Shift[];
  readonly choices: Choices;
}

type Row = Omit<Follower, 'finding' | 'frozen'>;

/** Those that follow, taken along or left, by the date they have now. */
function shownFollowers(model: Model, { chain, back, choices }: Shown): Row[] {
  const rows = new Map<Id, Row>();
  const add = (shift: Shift, taken: boolean, comesBack: boolean) => {
    const release = model.releases.get(shift.releaseId);
    if (!release || rows.has(release.id)) return;
    const choice = choices.followers.get(release.id);
    const after = choice && choice !== 'leave' ? choice : shift.after;
    rows.set(release.id, { ...shift, after, release, taken, comesBack });
  };
  for (const one of back) add(one, choices.followers.get(one.releaseId) !== 'leave', true);
  for (const one of chain.shifts) add(one, true, false);
  for (const one of chain.left) add(one, false, false);
  for (const [releaseId, choice] of choices.followers) {
    const follow = followOf(model, releaseId);
    const before = model.releases.get(releaseId)?.targetDate;
    if (choice !== 'leave' && follow && before)
      add({ follow, releaseId, before, after: choice }, true, false);
  }
  return [...rows.values()].sort(
    (a, b) => compare(a.before, b.before) || compare(a.release.id, b.release.id),
  );
}

function followFinding(after: Model, releaseId: Id): Finding | null {
  const release = after.releases.get(releaseId);
  if (!release) return null;
  const { findings } = runChecks({ model: after, release, now: now(), today: today() });
  return findings.find(({ check }) => check === 'follow-broken') ?? null;
}

const SAID_ELSEWHERE: readonly string[] = ['in-freeze', 'told-another-date'];

function breaksBesides(before: Model, after: Model, followers: readonly Row[]): OnRelease[] {
  const shown = new Set(followers.map(({ releaseId }) => releaseId));
  const breaks = newFindings(before, after, { now: now(), today: today() }).filter(
    ({ release, finding: { check, severity } }) =>
      severity === 'blocker' &&
      !SAID_ELSEWHERE.includes(check) &&
      !(check === 'follow-broken' && shown.has(release.id)),
  );
  return [...new Map(breaks.map((one) => [sideless(one.finding), one])).values()];
}

/** The sprints that the later locks of a move let in. */
export const letIn = (model: Model, after: Model, move: Move): LetIn[] =>
  ids(move).flatMap((id) => {
    const release = model.releases.get(id);
    if (!release) return [];
    const sprints = sprintsLetIn(model, withoutFeeds(after, model), id);
    return sprints.map((sprint) => ({ key: `${sprint.id}/${id}`, sprint, release }));
  });

/** A sprint that was just chosen stays in the list. */
const withoutFeeds = (after: Model, { sprintFeeds }: Model): Model => ({ ...after, sprintFeeds });
