import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { getModel } from './workspace.ts';

/** The id of the record that a command, just asked for, adds to a table; `null` where it was not done. */
export async function idOfMade(
  table: keyof Model,
  asked: Promise<Done | null>,
): Promise<Id | null> {
  const before = getModel()[table];
  if (!(await asked)) return null;
  return [...getModel()[table].keys()].findLast((id) => !before.has(id)) ?? null;
}
