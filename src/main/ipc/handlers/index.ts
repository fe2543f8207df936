import type { Shell } from '#main/app/shell.ts';
import type { Handlers } from '../register.ts';
import { actorHandlers } from './actor.ts';
import { appHandlers } from './app.ts';
import { commandHandlers } from './command.ts';
import { exportHandlers } from './export.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './import.ts';
import { workspaceHandlers } from './workspace.ts';

/** What answers each channel of the contract. */
export const handlersOf = (shell: Shell): Handlers => ({
  ...appHandlers(shell),
  ...workspaceHandlers(shell),
  ...commandHandlers(shell),
  ...historyHandlers(shell),
  ...actorHandlers(shell),
  ...importHandlers(shell),
  ...exportHandlers(shell),
});
