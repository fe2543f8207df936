import { vi } from 'vitest';
import type { ModelRows } from '#shared/domain/model/model.ts';
import { modelTables } from '#shared/domain/records/index.ts';
import type { Events, LoadedWorkspace, PreflightApi, StartInfo } from '#shared/ipc/contract.ts';

type Answers = Partial<Record<string, (input: unknown) => unknown>>;

/** A window whose main answers as told and says what it is told to say. */
export function fakeWindow(answers: Answers) {
  const heard = new Map<string, (payload: unknown) => void>();
  const calls: { readonly channel: string; readonly input: unknown }[] = [];
  const preflight = {
    async invoke(channel: string, input: unknown) {
      calls.push({ channel, input });
      const answer = answers[channel];
      if (!answer) throw new Error(`Nobody answers ${channel}`);
      return answer(input);
    },
    on(event: string, callback: (payload: unknown) => void) {
      heard.set(event, callback);
      return () => heard.delete(event);
    },
  } as unknown as PreflightApi;
  vi.stubGlobal('window', { preflight });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const say = <N extends keyof Events>(event: N, payload: Events[N]) => heard.get(event)?.(payload);
  return { say, calls };
}

export const started: StartInfo = {
  version: '0.1.0',
  platform: 'linux',
  theme: 'dark',
  open: true,
  opening: null,
  systemUserName: 'mara',
};

/** A workspace as main hands it over. */
export function loaded(seq: number, rows: Partial<ModelRows> = {}): LoadedWorkspace {
  const none = Object.fromEntries(modelTables.map((table) => [table, []]));
  return {
    name: 'Payments',
    folder: '/releases',
    seq,
    rows: { ...none, ...rows } as unknown as ModelRows,
    history: { undo: null, redo: null },
    actorId: 'a-person',
    notices: [],
  };
}
