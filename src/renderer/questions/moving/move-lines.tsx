import { useMemo } from 'react';
import { Chip } from '#renderer/components/chip.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { foremost } from './foremost.ts';
import { type Line, linesFor } from './lines.ts';
import type { Move } from './move.ts';
import styles from './moving.module.css';

interface MoveLinesProps {
  readonly move: Move;
  /** Only what matters most: there is little room at the pointer. */
  readonly brief?: boolean;
}

/** Where a move leads to, and what it would do there: reckoned once for each day. */
export function MoveLines({ move, brief = false }: MoveLinesProps) {
  const model = useModel((whole) => whole);
  const lines = useMemo(() => linesFor(move), [move, model]);
  return <Told days={move.days} where={move.where} lines={brief ? foremost(lines) : lines} />;
}

interface ToldProps extends Pick<Move, 'days' | 'where'> {
  readonly lines: readonly Line[];
}

/** Where something goes, and what that does. */
export function Told({ days, where, lines }: ToldProps) {
  const today = useToday();
  return (
    <>
      <div className={styles.where}>
        <strong>{where}</strong>
        {days !== null && days.end < today && <Chip tone="hold">in the past</Chip>}
      </div>
      {lines.map(({ text, tone }) => (
        <div key={text} className={styles[tone]}>
          {text}
        </div>
      ))}
    </>
  );
}
