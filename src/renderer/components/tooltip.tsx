import type { ReactNode } from 'react';
import { Tooltip, type TooltipProps, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

interface WithTooltipProps {
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  readonly placement?: TooltipProps['placement'];
  /** One thing that can have the focus: a button. */
  readonly children: ReactNode;
}

/** Words about a thing, shown when the pointer rests on it or it has the focus. */
export function WithTooltip({ text, keys, placement = 'top', children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
        {text}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
