/**
 * What floats over the window: it takes the focus and the keys for a while, and gives the focus back
 * when it goes. What stands in the window itself under such a role says that it hears keys.
 */
export const FLOATING = ['dialog', 'alertdialog', 'menu', 'listbox']
  .map((role) => `[role="${role}"]:not([data-hears-keys])`)
  .join();

/** Whether something floats that an element does not stand in itself. */
export const isFloatedOver = (element: Element): boolean =>
  [...document.querySelectorAll(FLOATING)].some((floating) => !floating.contains(element));
