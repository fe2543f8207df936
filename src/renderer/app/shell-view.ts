/** How the shell is looked at until somebody changes it. */
export const SHELL_VIEW = { collapsed: false };
