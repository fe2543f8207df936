import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { WithTooltip } from './tooltip.tsx';

type Kind = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps
  extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> {
  /** `primary`: the one action of a place; `quiet`: without a border; `danger`: what destroys. */
  readonly kind?: Kind;
  /** A lucide icon before the words. */
  readonly icon?: ReactNode;
  /** At work: it keeps the focus, but a press does nothing. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A button with words: a verb and what it is about. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, isPending = false, children, className, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      {...(isPending && { onPress: () => undefined, 'data-pending': true })}
      className={cx(styles.button, styles[kind], className)}
    >
      {isPending && icon ? <LoaderCircle className={styles.turn} aria-hidden /> : icon}
      <span className={styles.words}>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** What it does, for the tooltip and for those who cannot see the icon. */
  readonly label: string;
  /** Its keys, shown in the tooltip: `Mod+Z`. */
  readonly keys?: string | undefined;
  /** A lucide icon. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A button that is an icon; its words are in the tooltip. */
export function IconButton({ label, keys, children, className, ...rest }: IconButtonProps) {
  return (
    <WithTooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(styles.button, styles.icon, className)}
      >
        {children}
      </AriaButton>
    </WithTooltip>
  );
}
