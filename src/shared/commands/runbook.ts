/** Commands on runbook. */
export const runbookCommands = {} as const;
