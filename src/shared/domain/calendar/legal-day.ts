import {
  addDays,
  dateAt,
  EARLIEST,
  type Instant,
  type IsoDate,
  instantAt,
  LATEST,
  weekday,
  type Zone,
} from '#shared/lib/dates.ts';
import { windowsBeside } from '../deployment/open-windows.ts';
import { swallowedWords } from '../deployment/swallowed.ts';
import { type WindowRule, windowOf } from '../deployment/window.ts';
import { freezesOver, type Occurrence, type Span } from '../freeze/occurrences.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { zoneOf } from '../model/settings.ts';
import type { Freeze } from '../records/calendar.ts';
import type { Deployment, Release } from '../records/release.ts';
import { deploymentsOf } from '../release/lookups.ts';

/** A deployment as it would be: its environment and window; no id where it is not there yet. */
export interface Placed extends WindowRule {
  readonly id: Id | null;
  readonly environment: string;
}

/** A release as it would ship. */
export interface Ship {
  readonly releaseId: Id | null;
  readonly productId: Id;
  readonly deployments: readonly Placed[];
}

/** A freeze over a deployment: the one of its times that starts on `startDate`. */
export interface FreezeObstacle {
  readonly kind: 'hard-freeze' | 'soft-freeze';
  readonly freeze: Freeze;
  readonly startDate: IsoDate;
  readonly start: Instant;
  readonly end: Instant;
  /** What it stands in the way of. */
  readonly placed: Placed;
}

/** The window of another release on the environment. */
export interface WindowObstacle {
  readonly kind: 'window';
  readonly release: Release;
  readonly deployment: Deployment;
  readonly start: Instant;
  readonly end: Instant;
  /** What it stands in the way of. */
  readonly placed: Placed;
}

export type Obstacle = FreezeObstacle | WindowObstacle;

/** How far ahead a legal day is looked for. */
export const SEARCHED_DAYS = 731;

/**
 * A release as it would ship: with the deployments that are still to come. One without any ships
 * nowhere in particular, some time on the day.
 */
export function shipOf(model: Pick<Model, 'deployments' | 'settings'>, release: Release): Ship {
  const { id: releaseId, productId } = release;
  const all = deploymentsOf(model.deployments, releaseId);
  const deployments = all.filter(({ state }) => state === 'planned');
  return { releaseId, productId, deployments: all.length > 0 ? deployments : [unplaced(model)] };
}

const unplaced = (model: Pick<Model, 'settings'>): Placed => ({
  id: null,
  environment: '',
  windowDay: 0,
  windowStart: null,
  windowEnd: null,
  windowNights: 0,
  zone: zoneOf(model),
});

/**
 * What stands in the way of `ship` with the target date `date`: freezes over its deployments (over
 * the whole day, on the wall of the deployment's zone, where one has no window) and windows of
 * other releases. Soft freezes are told, but do not make a day illegal.
 */
export const obstaclesOn = (model: Model, ship: Ship, date: IsoDate): readonly Obstacle[] =>
  ship.deployments.flatMap((placed): Obstacle[] => {
    const window = windowOf(placed, { targetDate: date });
    const span = window ?? wholeDay(addDays(date, placed.windowDay), placed.zone);
    const freezes = freezesOver(model, { ...placed, productId: ship.productId }, span);
    const windows = window ? windowsBeside(model, placed.environment, window, ship.releaseId) : [];
    return [
      ...freezes.map((one) => freezeObstacle(one, placed)),
      ...windows.map(({ release, deployment, window: { start, end } }) => ({
        kind: 'window' as const,
        release,
        deployment,
        start,
        end,
        placed,
      })),
    ];
  });

const freezeObstacle = (one: Occurrence, placed: Placed): FreezeObstacle => ({
  kind: one.freeze.kind === 'hard' ? 'hard-freeze' : 'soft-freeze',
  freeze: one.freeze,
  startDate: one.startDate,
  start: one.start,
  end: one.end,
  placed,
});

const wholeDay = (date: IsoDate, zone: Zone): Span => ({
  start: instantAt(date, '00:00', zone),
  end: instantAt(addDays(date, 1), '00:00', zone),
});

/** Whether an obstacle makes its day illegal: all but soft freezes do. */
export const isIllegal = ({ kind }: Obstacle): boolean => kind !== 'soft-freeze';

/** Whether a change of the clocks leaves nothing of a window of `ship` with that target date. */
export const isSwallowedOn = ({ deployments }: Ship, targetDate: IsoDate): boolean =>
  deployments.some((placed) => swallowedWords(placed, { targetDate }) !== null);

/**
 * The first day from `from` on, a `weekday` (1 is Monday) where one is asked for, on which nothing
 * stands in the way of `ship` and all its windows exist. Two years are searched; `null` where there is none.
 */
export function firstLegalDay(
  model: Model,
  ship: Ship,
  from: IsoDate,
  { weekday: wanted }: { readonly weekday?: number | null } = {},
): IsoDate | null {
  const first = from < EARLIEST ? EARLIEST : from;
  const end = first < LATEST ? addDays(first, SEARCHED_DAYS) : LATEST;
  const last = end < LATEST ? end : LATEST;
  let date = first;
  while (date <= last) {
    if ((wanted && weekday(date) !== wanted) || isSwallowedOn(ship, date)) {
      date = addDays(date, 1);
      continue;
    }
    const illegal = obstaclesOn(model, ship, date).filter(isIllegal);
    if (illegal.length === 0) return date;
    date = illegal.map(dayAfter).reduce((a, b) => (a > b ? a : b), addDays(date, 1));
  }
  return null;
}

/**
 * The first legal day for a release as `model` has it: from its target date on, or from `today` where
 * that is over. `null` where it has no date, or no day in two years is legal.
 */
export function legalDayOf(model: Model, release: Release, today: IsoDate): IsoDate | null {
  const { targetDate } = release;
  if (targetDate === null) return null;
  return firstLegalDay(model, shipOf(model, release), targetDate < today ? today : targetDate);
}

/** Whether a release as `model` has it would ship on a day that is not legal. */
export const isOnIllegalDay = (model: Model, release: Release): boolean =>
  release.targetDate !== null &&
  obstaclesOn(model, shipOf(model, release), release.targetDate).some(isIllegal);

/** The first target date with which `placed` no longer begins before the obstacle is over. */
export const dayAfter = ({ end, placed }: Obstacle): IsoDate =>
  addDays(dateAt(end, placed.zone), -placed.windowDay);
