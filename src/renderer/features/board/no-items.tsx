import { Columns3 } from 'lucide-react';
import { runAction } from '#renderer/app/actions.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useModel } from '#renderer/state/workspace.ts';

/** The board of a workspace without items. */
export function NoItems() {
  const canAdd = useModel(({ products }) => products.size > 0);
  return (
    <EmptyState
      icon={<Columns3 size={20} strokeWidth={1.75} />}
      title="No items yet"
      action={
        <>
          <Button kind="primary" onPress={() => runAction('go.import')}>
            Import items…
          </Button>
          {canAdd && <Button onPress={() => runAction('item.create')}>New item…</Button>}
        </>
      }
    >
      Import the issues of your tracker, then drag them into releases.
    </EmptyState>
  );
}
