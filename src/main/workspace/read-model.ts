import type { Id } from '#shared/domain/model/change.ts';
import { type Model, type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { modelTables } from '#shared/domain/records/index.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { BadValue } from './codec.ts';
import type { Db } from './connection.ts';
import { logOf } from './log.ts';
import { type Rows, rowsOf } from './rows.ts';

/** The model, and the newest transaction in it. */
export interface Loaded {
  readonly model: Model;
  readonly seq: number;
}

/** Reads the model. Throws {@link BadValue} where the rows are not those of a workspace. */
export const loadFrom = (db: Db): Loaded => ({
  seq: logOf(db).newest(),
  model: readModel(rowsOf(db)),
});

function readModel(rows: Rows): Model {
  const all = modelTables.map((table) => [table, rows.all(table)] as const);
  const model = modelFrom(Object.fromEntries(all) as Partial<ModelRows>);
  if (!model.settings.has(SETTINGS_ID)) throw new BadValue('its settings are missing');
  return model;
}

/** The id that a workspace shares with its copies. */
export const workspaceId = ({ settings }: Model): Id =>
  settings.get(SETTINGS_ID)?.workspaceId ?? '';
