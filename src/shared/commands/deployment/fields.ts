import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { nightsBetween } from '#shared/domain/release/default-window.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { reasonInput } from '../freeze/explain.ts';
import { lineInput, timeInput, zoneInput } from '../inputs.ts';

export const environmentInput = lineInput(200).min(1, 'is empty');

/** What can be said of a deployment; what is left out stays as it is, or is as usual. */
export const windowFields = {
  /** Days from the release's target date. */
  windowDay: z.int().min(-3650).max(3650).optional(),
  windowStart: timeInput.nullable().optional(),
  windowEnd: timeInput.nullable().optional(),
  /** Left out: the end is the first one after the start. */
  windowNights: z.int().min(0).max(30).optional(),
  zone: zoneInput.optional(),
  environment: environmentInput.optional(),
  reserveMinutes: z.int().min(0).max(10_000).optional(),
  /** Why it has to be in a soft freeze. */
  reason: reasonInput.optional(),
};

/** New times without a number of nights mean the first end after the start. */
export function withNights(deployment: Deployment, to: Partial<Deployment>): Partial<Deployment> {
  if (to.windowNights !== undefined) return to;
  if (to.windowStart === undefined && to.windowEnd === undefined) return to;
  const { windowStart, windowEnd } = { ...deployment, ...to };
  if (windowStart === null || windowEnd === null) return to;
  return { ...to, windowNights: nightsBetween(windowStart, windowEnd) };
}

/** Whether a deployment's window has both its ends, in order. */
export function windowIsSound(deployment: Deployment): Result<null> {
  const { windowStart, windowEnd, windowNights } = deployment;
  const problem =
    (windowStart === null) !== (windowEnd === null)
      ? 'needs both a start and an end'
      : windowStart !== null && windowNights === 0 && (windowEnd ?? '') <= windowStart
        ? 'ends before it starts'
        : null;
  return problem === null
    ? ok(null)
    : fail(appError('invalid-input', { field: 'Window', problem }));
}

/** `the Staging deployment of 4.2.0`. */
export const deploymentName = (
  { version }: Pick<Release, 'version'>,
  { environment }: Pick<Deployment, 'environment'>,
): string =>
  environment === ''
    ? `the deployment of ${version}`
    : `the ${environment} deployment of ${version}`;
