import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './popover.module.css';

interface FloatingPanelProps
  extends Pick<
    AriaPopoverProps,
    'placement' | 'offset' | 'triggerRef' | 'isOpen' | 'onOpenChange' | 'isNonModal'
  > {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** The surface of everything that floats: menus, lists of choices, calendars. */
export const FloatingPanel = ({ children, className, ...rest }: FloatingPanelProps) => (
  <AriaPopover offset={4} {...rest} className={cx(styles.panel, className)}>
    {children}
  </AriaPopover>
);

interface PopoverProps extends Pick<AriaPopoverProps, 'placement'> {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** What it is about, for those who cannot see it. */
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel beside the button that opens it, for a few fields or facts. */
export const Popover = ({ trigger, label, children, placement = 'bottom end' }: PopoverProps) => (
  <DialogTrigger>
    {trigger}
    <FloatingPanel placement={placement}>
      <Dialog aria-label={label} className={styles.dialog ?? ''}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </FloatingPanel>
  </DialogTrigger>
);
