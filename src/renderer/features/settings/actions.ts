import { registerActions } from '#renderer/app/actions.ts';
import { askProduct } from '#renderer/questions/ask-product.tsx';
import { useWorkspace } from '#renderer/state/workspace.ts';

registerActions([
  {
    name: 'product.create',
    title: 'New product…',
    group: 'Workspace',
    words: 'add',
    when: () => useWorkspace.getState().phase === 'open',
    run: askProduct,
  },
]);
