/** Commands on deployment. */
export const deploymentCommands = {} as const;
