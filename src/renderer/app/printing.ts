import type { Action } from './actions.ts';

/** What a place puts on paper. */
export interface Printable {
  /** What it is: `the runbook of 4.2.0`; `null` where it is not in sight. */
  readonly inSight: () => string | null;
  readonly print: () => unknown;
}

const printables: Printable[] = [];

/** Lets `Print…` know what a place puts on paper. */
export const registerPrintable = (printable: Printable): void => void printables.push(printable);

const inSight = (): Printable | null =>
  printables.find((printable) => printable.inSight() !== null) ?? null;

/** Prints whatever is in sight. */
export const printAction: Action = {
  name: 'export.print',
  title: 'Print what is shown…',
  detail: () => inSight()?.inSight() ?? '',
  group: 'Export',
  words: 'paper',
  keys: ['Mod+P'],
  when: () => inSight() !== null,
  run: () => inSight()?.print(),
  needs: 'nothing here goes on paper',
};
