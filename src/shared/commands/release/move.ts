import { type Move, proposeChain } from '#shared/domain/follow/propose.ts';
import type { Change, Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand, type Plan } from '../command.ts';
import { find } from '../find.ts';
import { reasonInput } from '../freeze/explain.ts';
import { dateInput, idInput } from '../inputs.ts';
import { whyNotTo } from './keeps-date.ts';
import { redate } from './redate.ts';
import { unlessFrozen } from './refuse-frozen.ts';
import { feedsInput, withFeeds } from './with-feeds.ts';

/** Which of those that follow are taken along; left out, none is. */
export const followerIdsInput = z.array(idInput).max(1000).optional();

const move = z.strictObject({ releaseId: idInput, date: dateInput.nullable() });
/** Followers that go to another day than their rule asks for. */
export const followerMovesInput = z.array(move).max(1000).optional();

/** Whether no release is named twice. */
export const isOnce = (moves: readonly Move[]): boolean =>
  new Set(moves.map(({ releaseId }) => releaseId)).size === moves.length;

const input = z
  .strictObject({
    moves: z.array(move).min(1).max(1000).refine(isOnce, 'names a release twice'),
    followerIds: followerIdsInput,
    followerMoves: followerMovesInput,
    feeds: feedsInput,
    /** Why it has to be in a soft freeze. */
    reason: reasonInput.optional(),
  })
  .refine(({ moves, followerMoves = [] }) => isOnce([...moves, ...followerMoves]), {
    path: ['followerMoves'],
    message: 'names a release twice',
  });

/**
 * Moves releases to other target dates, and the named followers as far as their rules ask: one
 * changed row each. What is open and hangs on them follows by its rule; what is finished has its
 * dates pinned and stays, and so do a release that is closed and a window that is over. A follower that is named but need not shift keeps its date. Sprints may be
 * mapped to the releases in the same step.
 */
export const moveReleases = defineCommand({
  input,
  run(model, { reason, feeds, ...wish }, context) {
    const plan = planMove(model, wish);
    const asked = wish.moves.map(({ releaseId }) => releaseId);
    const free = plan.ok
      ? unlessFrozen(model, plan.value, reason, context, { ...wish, asked })
      : plan;
    return free.ok ? withFeeds(model, free.value, feeds, context) : free;
  },
});

interface MoveWish {
  readonly moves: readonly Move[];
  readonly followerIds?: Id[] | undefined;
  readonly followerMoves?: readonly Move[] | undefined;
}

/** The move as such, whatever is frozen. */
export function planMove(
  model: Model,
  { moves, followerIds, followerMoves = [] }: MoveWish,
): Result<Plan> {
  const moved = movedReleases(model, [...moves, ...followerMoves], followerIds);
  if (!moved.ok) return moved;
  return ok({ label: labelOf(moved.value, moves.length), changes: changesOf(model, moved.value) });
}

/** A release and the target date it gets. */
export interface Moved {
  readonly release: Release;
  readonly date: IsoDate | null;
}

/**
 * The releases of `moves` and the named followers that have to shift with them, in this order. Errors:
 * `release-closed`, `window-over`.
 */
export function movedReleases(
  model: Model,
  moves: readonly Move[],
  followerIds: readonly Id[] = [],
): Result<Moved[]> {
  const taken = new Set(followerIds);
  const { shifts } = proposeChain(model, moves, (id) => taken.has(id));
  const all = [...moves, ...shifts.map(({ releaseId, after }) => ({ releaseId, date: after }))];
  const moved: Moved[] = [];
  for (const { releaseId, date } of all) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const why = whyNotTo(model, release.value, date);
    if (why) return fail(why);
    moved.push({ release: release.value, date });
  }
  return ok(moved);
}

/** One changed row for each release whose date differs, and for each window that is over and stays. */
export const changesOf = (model: Model, moved: readonly Moved[]): Change[] =>
  redate(model, new Map(moved.map(({ release, date }) => [release.id, date])));

/** `, and 2 followers`: what comes with the `asked` releases at the front; empty where nothing does. */
export function withFollowers(moved: readonly Moved[], asked: number): string {
  const followers = moved.length - asked;
  return followers === 0 ? '' : `, and ${counted(followers, 'follower')}`;
}

function labelOf(moved: readonly Moved[], asked: number): string {
  const [first] = moved;
  if (!first || asked > 1) return `Move ${counted(asked, 'release')}${withFollowers(moved, asked)}`;
  const { release, date } = first;
  return date === null
    ? `Take the date off ${release.version}`
    : `Move ${release.version} to ${longDate(date)}${withFollowers(moved, asked)}`;
}
