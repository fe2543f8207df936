import type { Id } from '../model/change.ts';
import { indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { MissingItem } from '../records/import.ts';

const byItem = indexBy(({ itemId }: MissingItem) => itemId);

/** The marks of an item that was not in the last file of where it came from. */
export const marksOfMissing = (
  { missingItems }: Pick<Model, 'missingItems'>,
  itemId: Id,
): readonly MissingItem[] => byItem(missingItems, itemId);

/** `not in the last import of Payments`; empty for an item that was in it, or came from nowhere. */
export function missingWords(
  model: Pick<Model, 'missingItems' | 'importSources'>,
  itemId: Id,
): string {
  const [mark] = marksOfMissing(model, itemId);
  const source = mark && model.importSources.get(mark.sourceId);
  return source ? `not in the last import of ${source.name}` : '';
}
