import { contextBridge, ipcRenderer } from 'electron';
import type { PreflightApi } from '#shared/ipc/contract.ts';
import { channelNames, eventNames } from '#shared/ipc/names.ts';

const ELECTRONS_WORDS = /^Error invoking remote method '[^']*': (Error: )?/;

/** All a page can do: call what the contract names, and listen to what it names. */
const api: PreflightApi = {
  async invoke(channel, input) {
    if (!channelNames.has(channel)) throw new Error(`There is no channel ${channel}.`);
    try {
      return await ipcRenderer.invoke(channel, input);
    } catch (error) {
      throw new Error(String((error as Error).message).replace(ELECTRONS_WORDS, ''));
    }
  },
  on(event, callback) {
    if (!eventNames.has(event)) throw new Error(`There is no event ${event}.`);
    const listener = (_: unknown, payload: Parameters<typeof callback>[0]) => callback(payload);
    ipcRenderer.on(event, listener);
    return () => {
      ipcRenderer.off(event, listener);
    };
  },
};

contextBridge.exposeInMainWorld('preflight', api);
