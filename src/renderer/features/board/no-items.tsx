import { Rocket } from 'lucide-react';
import { runAction } from '#renderer/app/actions.ts';
import { BoardIcon } from '#renderer/components/board-icon.tsx';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useModel } from '#renderer/state/workspace.ts';

/** The board of a workspace without items. */
export function NoItems() {
  const canAdd = useModel(({ products }) => products.size > 0);
  return (
    <EmptyState
      icon={<BoardIcon />}
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

/** What stands beside the one column of a board without open releases. */
export const NoReleases = () => (
  <EmptyState
    icon={<Rocket size={20} strokeWidth={1.75} />}
    title="No open releases"
    action={
      <Button kind="primary" onPress={() => runAction('release.create')}>
        New release…
      </Button>
    }
  >
    Plan the next release, then drag items into it.
  </EmptyState>
);
