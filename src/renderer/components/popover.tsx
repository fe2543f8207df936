import { type ReactNode, type Ref, useCallback, useRef, useState } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components';
import { followFields } from '../lib/filled-in.ts';
import { holdUnfinished } from '../lib/refused.ts';
import { cx } from './cx.ts';
import styles from './popover.module.css';

interface FloatingPanelProps
  extends Pick<
    AriaPopoverProps,
    | 'placement'
    | 'offset'
    | 'triggerRef'
    | 'isOpen'
    | 'onOpenChange'
    | 'isNonModal'
    | 'shouldCloseOnInteractOutside'
  > {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLElement>;
}

/** The surface of everything that floats: menus, lists of choices, calendars. */
export const FloatingPanel = ({ children, className, ...rest }: FloatingPanelProps) => (
  <AriaPopover offset={4} {...rest} className={cx(styles.panel, className)}>
    {children}
  </AriaPopover>
);

/**
 * Such a surface with fields. What is unfinished in them keeps it open when somebody presses outside,
 * and says so; so does what is filled in where the fields are sent together. Escape gives it up.
 */
export function FieldsPanel(props: FloatingPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const [fields] = useState(followFields);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      panel.current = element;
      return fields.ref(element);
    },
    [fields],
  );
  const isToStay = (root: HTMLElement) =>
    holdUnfinished(root) || (root.querySelector('form') !== null && fields.isFilledIn());
  return (
    <FloatingPanel
      {...props}
      ref={ref}
      shouldCloseOnInteractOutside={() => !panel.current || !isToStay(panel.current)}
    />
  );
}

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
    <FieldsPanel placement={placement}>
      <Dialog aria-label={label} className={styles.dialog ?? ''}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </FieldsPanel>
  </DialogTrigger>
);
