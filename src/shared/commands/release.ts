/** Commands on release. */
export const releaseCommands = {} as const;
