import { z } from '#shared/lib/zod.ts';
import type { Row } from './fields.ts';
import { id, integer, list, zone } from './fields.ts';
import { table } from './table.ts';

/** The workspace's one row of settings has this id. */
export const SETTINGS_ID = 'workspace';

/**
 * What holds for the whole workspace. `workspaceId` tells copies of one workspace from others.
 * Weekdays count 1 (Monday) to 7 (Sunday).
 */
export const settings = table('model', {
  id: id(),
  workspaceId: id(),
  zone: zone(),
  weekStart: integer(1, 7),
  workingDays: list(z.int().min(1).max(7)),
});

export type Settings = Row<typeof settings.fields>;
