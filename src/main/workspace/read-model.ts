import type { Id } from '#shared/domain/model/change.ts';
import { type Model, type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { modelTables } from '#shared/domain/records/index.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { BadValue } from './codec.ts';
import type { Rows } from './rows.ts';

/** All rows of the model tables. Throws {@link BadValue} where they are not those of a workspace. */
export function readModel(rows: Rows): Model {
  const all = modelTables.map((table) => [table, rows.all(table)] as const);
  const model = modelFrom(Object.fromEntries(all) as Partial<ModelRows>);
  if (!model.settings.has(SETTINGS_ID)) throw new BadValue('its settings are missing');
  return model;
}

/** The id that a workspace shares with its copies. */
export const workspaceId = ({ settings }: Model): Id =>
  settings.get(SETTINGS_ID)?.workspaceId ?? '';
