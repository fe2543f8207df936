import { type ReactNode, useRef } from 'react';
import { Menu as AriaMenu } from 'react-aria-components';
import styles from './context-menu.module.css';
import type { Point } from './drag/pointer.ts';
import list from './list-box.module.css';
import { FloatingPanel } from './popover.tsx';

interface ContextMenuProps {
  /** What it is about, for those who cannot see it. */
  readonly label: string;
  /** Where the pointer was; `null` closes it. */
  readonly at: Point | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu at the pointer. The focus returns to where it was. */
export function ContextMenu({ label, at, onClose, children }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
        aria-hidden
      />
      <FloatingPanel
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={2}
      >
        <AriaMenu
          aria-label={label}
          autoFocus="first"
          onClose={onClose}
          className={list.list ?? ''}
        >
          {children}
        </AriaMenu>
      </FloatingPanel>
    </>
  );
}
