import { assertNever } from '#shared/lib/assert-never.ts';
import type { Finding } from './finding.ts';

export type VerdictWord = 'no-go' | 'go';

/** The call, and what it rests on. Only findings that count today are counted. */
export interface Verdict {
  readonly word: VerdictWord;
  readonly blockers: number;
  readonly warnings: number;
  readonly ahead: number;
}

/** No-go while a blocker counts; else go so far, with the warnings beside the word. */
export function verdict(findings: readonly Finding[]): Verdict {
  const counting = findings.filter((finding) => finding.counts);
  const of = (severity: Finding['severity']) =>
    counting.filter((finding) => finding.severity === severity).length;
  const blockers = of('blocker');
  return {
    word: blockers > 0 ? 'no-go' : 'go',
    blockers,
    warnings: of('warning'),
    ahead: findings.length - counting.length,
  };
}

/** The word as it is shown. */
export function verdictLabel(word: VerdictWord): string {
  switch (word) {
    case 'no-go':
      return 'No-go';
    case 'go':
      return 'Go';
    default:
      return assertNever(word);
  }
}
