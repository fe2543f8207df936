import type { Id } from '../model/change.ts';
import type { Freeze } from '../records/calendar.ts';

/** Environments are one where they differ in capitals or blanks around them only. */
export const environmentKey = (environment: string): string =>
  environment.trim().toLocaleLowerCase('en');

/** Whether a freeze holds for a deployment of a product, whenever it is. */
export const touches = (
  deployment: { readonly productId: Id; readonly environment: string },
  freeze: Pick<Freeze, 'productId' | 'environment'>,
): boolean =>
  (freeze.productId === null || freeze.productId === deployment.productId) &&
  (environmentKey(freeze.environment) === '' ||
    environmentKey(freeze.environment) === environmentKey(deployment.environment));
