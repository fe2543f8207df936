import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { go } from '#renderer/app/route.ts';
import { ItemInspector } from '#renderer/inspectors/item/item-inspector.tsx';
import { select, useSelected } from '#renderer/state/selection.ts';
import { useView } from '#renderer/state/view.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { boardColumns } from '#shared/domain/item/columns.ts';
import { itemFilter } from '#shared/domain/item/search.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { Board } from './board.tsx';
import { BoardHeader } from './board-header.tsx';
import { getBoard, setBoard, useBoard } from './board-state.ts';
import { BOARD_VIEW } from './board-view.ts';
import { CardMenu } from './card-menu.tsx';
import { type Column, keepSame, withRows } from './columns.ts';
import { closeInspector, focusCard } from './moving.ts';
import { askNewItem } from './new-item-dialog.tsx';
import { NoItems, NoReleases } from './no-items.tsx';
import { targetOf } from './nudge.ts';
import { showCard } from './scrolling.ts';
import { keepFocus } from './touching.ts';

/** The board: a column for every release and one for no release. */
export function Place() {
  const [view, changeView] = useView('board', BOARD_VIEW);
  const isEmpty = useModel(({ items }) => items.size === 0);
  return (
    <>
      <BoardHeader view={view} onChange={changeView} isEmpty={isEmpty} />
      {isEmpty ? <NoItems /> : <Filled query={view.query} finished={view.finished} />}
    </>
  );
}

function Filled({ query, finished }: { readonly query: string; readonly finished: boolean }) {
  const columns = useShownColumns(useDeferredValue(query), finished);
  const openId = useBoard((state) => state.openId);
  useSelectedElsewhere();
  // The inspector takes room: its card may be behind it now.
  useEffect(() => void (openId !== null && showCard(openId)), [openId]);
  return (
    <>
      <Board columns={columns} onOpen={openRelease} onAdd={addTo} />
      {columns.length === 1 && <NoReleases />}
      <CardMenu />
      {openId !== null && (
        <ItemInspector itemId={openId} onShow={showItem} onClose={closeInspector} />
      )}
    </>
  );
}

const showItem = (itemId: Id) => select('item', [itemId]);
const openRelease = ({ id }: Release) => go({ place: 'release', releaseId: id, tab: 'scope' });
const addTo = (column: Column) => void askNewItem(targetOf(column));

/** The columns as the filter leaves them; what did not change stays the same object. */
function useShownColumns(query: string, finished: boolean): readonly Column[] {
  const model = useModel((now) => now);
  const before = useRef<readonly Column[]>([]);
  const columns = useMemo(() => {
    const next = withRows(boardColumns(model, { finished }), itemFilter(model, query));
    before.current = keepSame(before.current, next);
    return before.current;
  }, [model, query, finished]);
  useLayoutEffect(() => {
    setBoard({ columns });
    keepFocus();
  }, [columns]);
  return columns;
}

/** An item that was chosen elsewhere, in the palette say, is shown and opened. */
function useSelectedElsewhere(): void {
  const ids = useSelected('item');
  useEffect(() => {
    const [only, ...others] = ids;
    if (only === undefined || others.length > 0 || only === getBoard().focusId) return;
    setBoard({ openId: only });
    focusCard(only);
  }, [ids]);
}
