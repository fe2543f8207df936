import type { MarkKind } from '../records/calendar.ts';

/** What a date mark is. */
export const MARK_WORDS: Readonly<Record<MarkKind, string>> = {
  fair: 'Fair',
  contract: 'Contract',
  'quarter-end': 'Quarter end',
  other: 'Date',
};
