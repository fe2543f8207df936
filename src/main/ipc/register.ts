import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { AppWindow } from '#main/app/app-window.ts';
import type { LogFile } from '#main/app/log-file.ts';
import { type CallingFrame, isTrustedFrame } from '#main/app/sender.ts';
import { appError, explain } from '#shared/errors/catalogue.ts';
import {
  type ChannelInput,
  type ChannelName,
  type ChannelOutput,
  channels,
} from '#shared/ipc/contract.ts';

/** What answers a channel. `caller` is the window that asks. */
export type Handler<N extends ChannelName> = (
  input: ChannelInput<N>,
  caller: AppWindow,
) => ChannelOutput<N> | Promise<ChannelOutput<N>>;

export type Handlers = { readonly [N in ChannelName]: Handler<N> };

/** Who may call, and where bugs go. */
export interface Gate {
  windowOf(contents: WebContents): AppWindow | null;
  readonly log: LogFile;
}

/**
 * Answers every channel of the contract: the sender is checked, the input validated, and a bug
 * becomes a plain message with the id of its log entry.
 */
export function registerChannels(ipc: IpcMain, handlers: Handlers, gate: Gate): void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipc.handle(name, (event, input: unknown) => answer(name, handlers, gate, event, input));
  }
}

async function answer<N extends ChannelName>(
  name: N,
  handlers: Handlers,
  gate: Gate,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<ChannelOutput<N>> {
  const caller = isTrustedFrame(callingFrame(event)) ? gate.windowOf(event.sender) : null;
  if (!caller) throw new Error('Refused.');
  try {
    const parsed = channels[name].input.parse(input) as ChannelInput<N>;
    return await (handlers[name] as Handler<N>)(parsed, caller);
  } catch (error) {
    const { what, todo } = explain(appError('unexpected', { entry: gate.log.bug(name, error) }));
    throw new Error(`${what} ${todo}`);
  }
}

function callingFrame({ senderFrame }: IpcMainInvokeEvent): CallingFrame | null {
  return senderFrame && { url: senderFrame.url, isMain: senderFrame.parent === null };
}
