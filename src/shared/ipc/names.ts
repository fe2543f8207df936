import type { ChannelName, EventName } from './contract.ts';

/**
 * The contract's names alone, for the preload, which has no room for the schemas. A name that is
 * missing here, or that the contract does not know, does not compile.
 */
const channels: Record<ChannelName, true> = {
  'app.start': true,
  'app.setTheme': true,
  'app.openExternal': true,
  'app.flushed': true,
  'app.report': true,
  'workspace.recent': true,
  'workspace.forgetRecent': true,
  'workspace.create': true,
  'workspace.open': true,
  'workspace.openRecent': true,
  'workspace.openSample': true,
  'workspace.migrate': true,
  'workspace.recovery': true,
  'workspace.restore': true,
  'workspace.rescue': true,
  'workspace.load': true,
  'workspace.saveCopy': true,
  'command.run': true,
  'history.undo': true,
  'history.redo': true,
  'history.list': true,
  'actor.choose': true,
  'import.choose': true,
  'import.begin': true,
  'import.chunk': true,
  'import.preview': true,
  'import.apply': true,
  'import.cancel': true,
  'export.save': true,
  'export.calendar': true,
  'print.document': true,
  'print.calendar': true,
};

const events: Record<EventName, true> = {
  changes: true,
  history: true,
  progress: true,
  action: true,
  closing: true,
  trouble: true,
};

export const channelNames: ReadonlySet<string> = new Set(Object.keys(channels));
export const eventNames: ReadonlySet<string> = new Set(Object.keys(events));
