import {
  type ComponentProps,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useState,
} from 'react';
import { runAction } from '#renderer/app/actions.ts';
import { ContextMenu } from '#renderer/components/context-menu.tsx';
import { withDay } from '#renderer/state/day-at-hand.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { newItems } from './new-items.tsx';

interface DaySurfaceProps {
  readonly className: string | undefined;
  readonly style: CSSProperties;
  readonly children: ReactNode;
  /** Asked first; answers whether a bar's own menu was opened. */
  onBarMenu(press: MouseEvent): boolean;
  /** What the bars on it need of the surface to be gone through by keys. */
  readonly roving: Pick<ComponentProps<'div'>, 'ref' | 'onFocus' | 'onKeyDown'>;
}

/** The days of any view: a double click or the menu of an empty spot makes something on its day. */
export function DaySurface(props: DaySurfaceProps) {
  const { className, style, children, onBarMenu, roving } = props;
  const [at, setAt] = useState<{ date: IsoDate; x: number; y: number } | null>(null);
  const open = (press: MouseEvent) => {
    const date = emptyDayUnder(press);
    if (date === null) return;
    press.preventDefault();
    setAt({ date, x: press.clientX, y: press.clientY });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the toolbar's menu is for all.
    <div
      {...roving}
      className={className}
      style={style}
      data-keeps-focus
      onDoubleClick={open}
      onContextMenu={(press) => onBarMenu(press) || open(press)}
    >
      {children}
      <ContextMenu
        label={at ? `New on ${longDate(at.date)}` : 'New'}
        at={at}
        onClose={() => setAt(null)}
      >
        {newItems((action) => at && withDay(at.date, () => runAction(action)))}
      </ContextMenu>
    </div>
  );
}

/** The day at the pointer, where nothing stands that is pressed itself. */
function emptyDayUnder({ target, clientX, clientY }: MouseEvent): IsoDate | null {
  if (!(target instanceof Element) || target.closest('[data-event], button, a')) return null;
  for (const element of document.elementsFromPoint(clientX, clientY))
    if (element instanceof HTMLElement && element.dataset.date) return element.dataset.date;
  return null;
}
