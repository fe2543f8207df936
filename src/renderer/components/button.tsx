import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { WithTooltip } from './tooltip.tsx';

type Kind = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** `primary`: the one action of a place; `quiet`: without a border; `danger`: what destroys. */
  readonly kind?: Kind;
  /** A lucide icon before the words. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A button with words: a verb and what it is about. `isPending` shows that it is at work. */
export function Button({ kind = 'plain', icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[kind], className)}>
      {icon}
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
