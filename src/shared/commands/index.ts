import { announcementCommands } from './announcement.ts';
import { cadenceCommands } from './cadence.ts';
import { checklistCommands } from './checklist.ts';
import type { Command } from './command.ts';
import { dateMarkCommands } from './date-mark.ts';
import { deploymentCommands } from './deployment.ts';
import { followCommands } from './follow.ts';
import { freezeCommands } from './freeze.ts';
import { holidayCommands } from './holiday.ts';
import { itemCommands } from './item.ts';
import { leaveCommands } from './leave.ts';
import { notesCommands } from './notes.ts';
import { personCommands } from './person.ts';
import { phaseCommands } from './phase.ts';
import { productCommands } from './product.ts';
import { releaseCommands } from './release.ts';
import { roleCommands } from './role.ts';
import { runbookCommands } from './runbook.ts';
import { settingsCommands } from './settings.ts';
import { sprintCommands } from './sprint.ts';
import { teamCommands } from './team.ts';

/** Every command, by the name under which the log and the window know it. */
export const commands = {
  ...settingsCommands,
  ...productCommands,
  ...personCommands,
  ...roleCommands,
  ...releaseCommands,
  ...followCommands,
  ...announcementCommands,
  ...deploymentCommands,
  ...phaseCommands,
  ...checklistCommands,
  ...teamCommands,
  ...cadenceCommands,
  ...sprintCommands,
  ...itemCommands,
  ...runbookCommands,
  ...notesCommands,
  ...freezeCommands,
  ...holidayCommands,
  ...leaveCommands,
  ...dateMarkCommands,
} as const;

export type CommandName = keyof typeof commands;
export type InputOf<N extends CommandName> =
  (typeof commands)[N] extends Command<infer I> ? I : never;
