/** Commands on product. */
export const productCommands = {} as const;
