import { announcementErrors } from './announcement-errors.ts';
import { appErrors } from './app-errors.ts';
import { cadenceErrors } from './cadence-errors.ts';
import { calendarErrors } from './calendar-errors.ts';
import { commandErrors } from './command-errors.ts';
import { deploymentErrors } from './deployment-errors.ts';
import { exportErrors } from './export-errors.ts';
import { followErrors } from './follow-errors.ts';
import { freezeErrors } from './freeze-errors.ts';
import { importErrors } from './import-errors.ts';
import type { Message } from './message.ts';
import { workspaceErrors } from './workspace-errors.ts';

/** Every error a user or a file can cause: its code, its facts, and its words. */
const catalogue = {
  ...commandErrors,
  ...workspaceErrors,
  ...importErrors,
  ...exportErrors,
  ...followErrors,
  ...announcementErrors,
  ...freezeErrors,
  ...deploymentErrors,
  ...cadenceErrors,
  ...calendarErrors,
  ...appErrors,
};

type Catalogue = typeof catalogue;
export type ErrorCode = keyof Catalogue;
export type FactsOf<C extends ErrorCode> = Parameters<Catalogue[C]>[0];

export type AppError = {
  [C in ErrorCode]: { readonly code: C; readonly facts: FactsOf<C> };
}[ErrorCode];

/** An error with its facts; put it into `fail(…)`. */
export const appError = <C extends ErrorCode>(code: C, facts: FactsOf<C>): AppError =>
  ({ code, facts }) as AppError;

/** The words for an error. */
export function explain(error: AppError): Message {
  const describe = catalogue[error.code] as (facts: AppError['facts']) => Message;
  return describe(error.facts);
}
