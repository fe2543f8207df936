import { type KeyboardEvent, type MouseEvent, useContext, useEffect, useRef } from 'react';
import { useIsSelected } from '#renderer/state/selection.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { CalendarControls } from './controls.ts';
import { daysOf, labelOf } from './grid/entries.ts';
import { isWhole } from './moving/carried.ts';
import { stayingProps } from './moving/staying.ts';

/**
 * What makes an element the handle of an event in any view: a button by name, with the calendar's
 * keys, chosen by a click. Of several pieces of a bar, the one that `keepsFocus` takes it back after
 * a move by key.
 */
export function useBarHandle(
  event: CalendarEvent,
  keepsFocus: boolean,
  nodeRef?: (element: HTMLElement | null) => void,
) {
  const controls = useContext(CalendarControls);
  const isSelected = useIsSelected('release', event.releaseId ?? '') && isWhole(event);
  const element = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (keepsFocus && controls.takeFocus(event.id)) element.current?.focus();
  }, [controls, event, keepsFocus]);
  return {
    title: labelOf(event),
    ...stayingProps(event),
    ref(node: HTMLElement | null) {
      element.current = node;
      nodeRef?.(node);
    },
    role: 'button',
    // One of all bars is a stop for Tab: `useRovingBars` says which.
    tabIndex: -1,
    'aria-pressed': controls.chosenId === event.id || isSelected,
    'aria-label': labelOf(event),
    'aria-description': daysOf(event),
    'data-event': event.id,
    onKeyDown(press: KeyboardEvent) {
      if (!controls.onBarKey(event, press)) return;
      press.preventDefault();
      press.stopPropagation();
    },
    onClick(click: MouseEvent) {
      click.stopPropagation();
      controls.choose(event, click);
    },
  } as const;
}
