import { registerActions } from '#renderer/app/actions.ts';
import { go } from '#renderer/app/route.ts';
import { askProduct } from '#renderer/questions/ask-product.tsx';
import { run } from '#renderer/state/run.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';

registerActions([
  {
    name: 'product.create',
    title: 'New product…',
    group: 'Workspace',
    words: 'add',
    when: () => useWorkspace.getState().phase === 'open',
    run: askProduct,
  },
  {
    name: 'product.remove',
    title: 'Remove a product',
    group: 'Workspace',
    words: 'delete',
    when: () => false,
    run: () => undefined,
    targets: () => {
      const products = [...getModel().products.values()];
      return products.map(({ id: productId, name }) => ({
        id: productId,
        title: `Remove the product ${name}`,
        run: () => {
          go({ place: 'settings' });
          return run('product.remove', { productId });
        },
      }));
    },
  },
]);
