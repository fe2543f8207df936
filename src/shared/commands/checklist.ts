/** Commands on checklist. */
export const checklistCommands = {} as const;
