/** Whether the keys are a Mac's. */
export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
