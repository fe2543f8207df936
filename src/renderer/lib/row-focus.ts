/**
 * Leaves a field by key: the focus goes to what its row is handled by, the check mark or else the
 * grip, so that one goes on where one was. A field that stands in no such row only loses it.
 */
export function leaveField(field: HTMLElement): void {
  const row = field.closest('li, header');
  const handle =
    row?.querySelector<HTMLElement>('input[type="checkbox"]') ??
    row?.querySelector<HTMLElement>('[data-grip]');
  if (handle) handle.focus();
  else field.blur();
}
