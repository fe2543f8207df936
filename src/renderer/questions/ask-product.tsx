import type { Id } from '#shared/domain/model/change.ts';
import { openDialog } from '../state/dialogs.ts';
import { ProductDialog } from './product-dialog.tsx';

/** Asks for a new product; its id, or `null` where none was made. */
export const askProduct = (): Promise<Id | null> =>
  openDialog<Id>((close) => <ProductDialog close={close} />);
