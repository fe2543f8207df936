import type { IpcMain } from 'electron';
import { strict } from './strict.ts';

type Handler = Parameters<IpcMain['handle']>[1];
const handlers = new Map<string, Handler>();

/** Electron's `ipcMain`: one handler a channel. */
export const ipcMain = strict(
  {
    handle(channel: string, handler: Handler): void {
      if (handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
  } satisfies Partial<IpcMain>,
  'ipcMain',
);

/** What answers a channel. */
export function handlerOf(channel: string): Handler {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return handler;
}
