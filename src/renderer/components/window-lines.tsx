import { Clock } from 'lucide-react';
import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import { useToday } from '#renderer/state/today.ts';
import { clockChangeWords } from '#shared/domain/deployment/clock-change.ts';
import type { DeploymentWindow } from '#shared/domain/deployment/window.ts';
import { elsewhereWords, shortWindowWords } from '#shared/domain/deployment/window-words.ts';
import { durationWords } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import styles from './window-lines.module.css';

/**
 * A window in its own zone with its true length, on this computer's clock where that shows something
 * else, and what a change of the clocks does to it.
 */
export function WindowLines({ window }: { readonly window: DeploymentWindow }) {
  const today = useToday();
  const here = elsewhereWords(window, LOCAL_ZONE, today);
  const clocks = clockChangeWords(window);
  return (
    <span className={styles.lines}>
      <span>
        {shortWindowWords(window, today)}{' '}
        <span className={styles.zone}>
          {zoneLabel(window.zone)} <span className="dim">· {durationWords(window.minutes)}</span>
        </span>
      </span>
      {here !== null && <span className="dim">{here}</span>}
      {clocks !== null && (
        <span className={styles.clocks}>
          <Clock size={13} aria-hidden />
          {clocks}
        </span>
      )}
    </span>
  );
}
