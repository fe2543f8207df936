import { CalendarClock, ExternalLink, Pencil } from 'lucide-react';
import { type MouseEvent, useContext, useState } from 'react';
import { go } from '#renderer/app/route.ts';
import { ContextMenu } from '#renderer/components/context-menu.tsx';
import type { Point } from '#renderer/components/drag/pointer.ts';
import { MenuItem } from '#renderer/components/menu.tsx';
import { getModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { CalendarControls } from './controls.ts';
import { labelOf } from './grid/entries.ts';
import { askMoveTo } from './moving/dialogs.tsx';
import { isMovable } from './moving/moves.ts';
import { editOf } from './records/ask.tsx';
import { seenHere } from './seen-here.ts';

interface OnBar {
  readonly event: CalendarEvent;
  readonly at: Point;
}

/** Opens the menu of the bar under the pointer, or the one with the focus, and holds it. */
export function useBarMenu() {
  const [on, setOn] = useState<OnBar | null>(null);
  const onContextMenu = (press: MouseEvent): boolean => {
    const event = eventUnder(press.target);
    if (!event) return false;
    press.preventDefault();
    setOn({ event: seenHere(event), at: { x: press.clientX, y: press.clientY } });
    return true;
  };
  return { onContextMenu, menu: <BarMenu on={on} onClose={() => setOn(null)} /> };
}

/** Among the hours of a week, the box of a bar has the focus, and the bar stands in it. */
function eventUnder(target: EventTarget): CalendarEvent | null {
  if (!(target instanceof Element)) return null;
  const bar =
    target.closest('[data-event]') ?? target.closest('.rbc-event')?.querySelector('[data-event]');
  const found = bar?.getAttribute('data-event');
  return found ? eventById(getModel(), found) : null;
}

interface BarMenuProps {
  readonly on: OnBar | null;
  onClose(): void;
}

const NO_KEYS = { ctrlKey: false, metaKey: false, shiftKey: false };

/** What can be done with a bar. */
function BarMenu({ on, onClose }: BarMenuProps) {
  const controls = useContext(CalendarControls);
  const event = on?.event;
  const edit = event && editOf(event);
  return (
    <ContextMenu label={event ? labelOf(event) : 'Calendar'} at={on?.at ?? null} onClose={onClose}>
      {event && (
        <>
          <MenuItem
            label="Open"
            icon={<ExternalLink />}
            keys="Enter"
            onAction={() =>
              event.releaseId === null
                ? controls.choose(event, NO_KEYS)
                : go({ place: 'release', releaseId: event.releaseId, tab: 'checklists' })
            }
          />
          {isMovable(event) && (
            <MenuItem
              label="Move to date…"
              icon={<CalendarClock />}
              keys="M"
              onAction={() => void askMoveTo(event)}
            />
          )}
          {edit && <MenuItem label="Edit…" icon={<Pencil />} onAction={() => void edit()} />}
        </>
      )}
    </ContextMenu>
  );
}
