import { isFocusNowhere } from '#renderer/lib/row-focus.ts';
import type { Id } from '#shared/domain/model/change.ts';

/**
 * Gives the focus back to the button of an item's details, wherever its row stands once they are
 * closed; not where something else has the focus by then.
 */
export const focusDetails = (itemId: Id): void =>
  void requestAnimationFrame(() => {
    if (!isFocusNowhere()) return;
    document
      .querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"] [data-details]`)
      ?.focus();
  });
