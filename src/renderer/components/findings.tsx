import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useToday } from '#renderer/state/today.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { CheckResult } from '#shared/domain/checks/run-checks.ts';
import type { Verdict } from '#shared/domain/checks/verdict.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import { capitalised, counted } from '#shared/lib/format.ts';
import styles from './findings.module.css';

/** The verdict in words: what it rests on. */
export function Reasons({ verdict: { blockers, warnings } }: { readonly verdict: Verdict }) {
  const reasons = [
    blockers > 0 ? counted(blockers, 'blocker') : 'Nothing blocks it so far',
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return <p className={styles.because}>{reasons.join(', ')}</p>;
}

interface FindingsProps {
  readonly checks: CheckResult;
  /** Leads to where a finding is mended. */
  onFollow(finding: Finding): void;
}

/** What stands against a release today, and how many checks are clear. */
export function Findings({ checks: { findings, clear }, onFollow }: FindingsProps) {
  return (
    <ul>
      {findings
        .filter(({ counts }) => counts)
        .map((finding) => (
          <FindingLine key={finding.key} finding={finding} onFollow={onFollow} />
        ))}
      {clear.length > 0 && (
        <li className={styles.finding}>
          <CircleCheck className={styles.go} aria-hidden />
          <span className={styles.what}>{counted(clear.length, 'check')} clear</span>
          <span className={styles.why}>{capitalised(clear.join(', '))}</span>
        </li>
      )}
    </ul>
  );
}

const SHAPES = {
  blocker: { Shape: OctagonAlert, tone: styles.nogo, word: 'Blocker' },
  warning: { Shape: TriangleAlert, tone: styles.hold, word: 'Warning' },
  note: { Shape: Info, tone: styles.note, word: 'Note' },
} as const;

interface LineProps {
  readonly finding: Finding;
  onFollow(finding: Finding): void;
}

function FindingLine({ finding, onFollow }: LineProps) {
  const { Shape, tone, word } = SHAPES[finding.severity];
  return (
    <li className={styles.finding} data-finding={finding.check}>
      <Shape className={tone} role="img" aria-label={word} />
      <span className={styles.what}>{finding.what}</span>
      <span className={styles.why}>
        {namesItself(finding) ? finding.why : `${finding.where}. ${finding.why}`}
      </span>
      <Button className={styles.how ?? ''} onPress={() => onFollow(finding)}>
        {finding.how}
      </Button>
    </li>
  );
}

/** Findings on a field speak of the whole release, others name what they are about: no word needed. */
const namesItself = ({ mend }: Finding) => ['field', 'item', 'sprint'].includes(mend.at);

interface AheadProps {
  readonly findings: readonly Finding[];
  onFollow(finding: Finding): void;
}

/** The findings that do not count yet, each with the day from which it does; nothing without any. */
export function Ahead({ findings, onFollow }: AheadProps) {
  const today = useToday();
  const ahead = findings.filter(({ counts }) => !counts);
  if (ahead.length === 0) return null;
  return (
    <section className={styles.ahead}>
      <h3 className={styles.aheadTitle}>Ahead</h3>
      <ul>
        {ahead.map((finding) => (
          <li key={finding.key} className={styles.aheadLine}>
            <span className={styles.day}>
              {finding.countsFrom && dateNear(finding.countsFrom, today)}
            </span>
            <Button className={styles.aheadWords ?? ''} onPress={() => onFollow(finding)}>
              <span>{finding.where}</span>
              <span className="dim">{finding.what}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
