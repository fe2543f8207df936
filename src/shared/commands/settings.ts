/** Commands on settings. */
export const settingsCommands = {} as const;
