import { actorIn } from '#main/app/actor.ts';
import type { Shell } from '#main/app/shell.ts';
import type { Handlers } from '../register.ts';
import { writableOf } from '../workspace-of.ts';

/** Runs the window's commands as the person who acts. */
export const commandHandlers = (shell: Shell): Pick<Handlers, 'command.run'> => ({
  'command.run': async ({ name, input, visit }, caller) => {
    const open = await writableOf(shell, caller);
    if (!open.ok) return open;
    const actorId = actorIn(open.value, shell.preferences.read());
    return open.value.run(name, input, { actorId, origin: 'window', ...(visit && { visit }) });
  },
});
