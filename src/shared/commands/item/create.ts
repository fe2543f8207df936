import { BLANK_ITEM } from '#shared/domain/item/blank.ts';
import { nextLocalKey } from '#shared/domain/item/key.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import { type Place, ranksAt } from '#shared/domain/item/ranking.ts';
import { ITEM_TYPES } from '#shared/domain/item/status.ts';
import { type Id, insert, update } from '#shared/domain/model/change.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find, missing } from '../find.ts';
import { idInput, nameInput } from '../inputs.ts';
import { checkFields, type EditableFields, editableFields, withResolution } from './fields.ts';
import { placeInput, targetInput } from './target.ts';

interface NewItem {
  readonly productId: Id;
  readonly title: string;
  readonly to: MoveTarget;
  /** Left out, the item goes to the end. */
  readonly place?: Place | undefined;
  readonly fields?: EditableFields | undefined;
}

/** Makes an item by hand. Its key, such as `PAY-L12`, collides with no tracker's. */
export const createCommand = defineCommand<NewItem>({
  input: z.strictObject({
    productId: idInput,
    title: nameInput,
    to: targetInput,
    place: placeInput.optional(),
    fields: editableFields.optional(),
  }),
  run(model, { productId, title, to, place = { end: 'last' }, fields = {} }, { newId, now }) {
    const product = find(model, 'products', productId);
    if (!product.ok) return product;
    const release = missing(model, 'releases', to.kind === 'release' ? to.releaseId : null);
    if (!release.ok) return release;
    const problem = checkFields(model, [], fields);
    if (!problem.ok) return problem;

    const blank = blankItem(newId(), productId, nextLocalKey(model, product.value));
    const ranks = ranksAt(model, [blank], place);
    if (!ranks.ok) return ranks;
    const item: Item = {
      ...blank,
      ...withResolution(blank, fields, now),
      title,
      releaseMode: to.kind === 'release' ? 'own' : to.kind,
      releaseId: to.kind === 'release' ? to.releaseId : null,
      rank: ranks.value.get(blank.id) ?? blank.rank,
    };
    const shifted = [...ranks.value].flatMap(([id, rank]) => {
      const other = model.items.get(id);
      return other ? update('items', other, { rank }) : [];
    });
    return ok({ label: `Add ${item.key}`, changes: [insert('items', item), ...shifted] });
  },
});

const blankItem = (id: Id, productId: Id, key: string): Item => ({
  ...BLANK_ITEM,
  id,
  productId,
  key,
  type: ITEM_TYPES[0],
  rank: 'a0',
});
