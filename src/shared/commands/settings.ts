import { update } from '#shared/domain/model/change.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { defined } from '#shared/lib/defined.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { zoneInput } from './inputs.ts';

const weekday = z.int().min(1).max(7);

/** Changes what holds for the whole workspace. */
const updateSettings = defineCommand({
  input: z.strictObject({
    zone: zoneInput.optional(),
    weekStart: weekday.optional(),
    workingDays: z.array(weekday).min(1).max(7).optional(),
  }),
  run(model, to) {
    const settings = find(model, 'settings', SETTINGS_ID);
    if (!settings.ok) return settings;
    const workingDays = to.workingDays && [...new Set(to.workingDays)].toSorted((a, b) => a - b);
    const changes = update('settings', settings.value, {
      ...defined(to),
      ...(workingDays && { workingDays }),
    });
    return ok({ label: 'Change the workspace’s settings', changes });
  },
});

/** Commands on the workspace's settings. A new workspace is made by `setUpWorkspace`. */
export const settingsCommands = { 'settings.update': updateSettings } as const;
