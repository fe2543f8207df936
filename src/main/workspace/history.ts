import { JOINING } from './join.ts';
import type { Log, LogRow } from './log.ts';

/** Neighbouring transactions that undo and redo treat as one step. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** The newest of them: it names the step. */
  readonly row: LogRow;
}

/**
 * What undo would take back when `seq` is the newest transaction. Undo is linear: after an undo
 * of 7, what comes next is what would have come next when 6 was the newest. That somebody joined is
 * never taken back: they stand in the log as the maker of what they did since.
 */
export function undoable(log: Log, seq: number): Step | null {
  let row = log.row(seq);
  while (row && (row.kind === 'undo' || isJoining(row))) {
    row = log.row((isJoining(row) ? row.seq : (row.fromSeq ?? 1)) - 1);
  }
  if (!row) return null;
  return row.kind === 'redo' ? stepOf(log, row.fromSeq, row.toSeq) : visitOf(log, row);
}

/**
 * What redo would repeat when `seq` is the newest transaction: undone, and nothing done since, but
 * that somebody may have joined.
 */
export function redoable(log: Log, seq: number): Step | null {
  let repeated = 0;
  for (let row = log.row(seq); row; row = log.row(row.seq - 1)) {
    if (isJoining(row)) continue;
    if (row.kind === 'do') return null;
    if (row.kind === 'redo') repeated += 1;
    else if (repeated > 0) repeated -= 1;
    else return stepOf(log, row.fromSeq, row.toSeq);
  }
  return null;
}

function stepOf(log: Log, from: number | null, to: number | null): Step | null {
  const row = to === null ? null : log.row(to);
  return row && from !== null ? { from, to: row.seq, row } : null;
}

/** The transaction and those right before it that belong to the same visit to a field. */
function visitOf(log: Log, row: LogRow): Step {
  let from = row;
  for (let before = log.row(row.seq - 1); before; before = log.row(before.seq - 1)) {
    if (!belongsTogether(before, from)) break;
    from = before;
  }
  return { from: from.seq, to: row.seq, row };
}

const isJoining = (row: LogRow): boolean => row.kind === 'do' && row.command === JOINING;

const belongsTogether = (before: LogRow, row: LogRow): boolean =>
  row.visit !== null &&
  before.visit === row.visit &&
  before.kind === 'do' &&
  before.final === 0 &&
  before.processId === row.processId &&
  before.actorId === row.actorId;
