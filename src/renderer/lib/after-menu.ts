/**
 * Does something once no menu is open any more. A menu holds the focus until it has faded and then
 * gives it back, so a field that an item of the menu opens has to wait for that.
 */
export function afterMenu(action: () => void): void {
  if (document.querySelector('[role="menu"]')) requestAnimationFrame(() => afterMenu(action));
  else requestAnimationFrame(action);
}
