/** Commands on phase. */
export const phaseCommands = {} as const;
