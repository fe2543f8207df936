import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { Verdict } from '#renderer/components/verdict.tsx';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { verdict } from '#shared/domain/checks/verdict.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import { counted } from '#shared/lib/format.ts';
import styles from './inspector.module.css';
import { leadTo } from './lead-to.ts';
import { useChecks } from './use-release.ts';

/** Whether the release may fly, and every reason for and against it. */
export function ReleaseInspector({ release }: { readonly release: Release }) {
  const { findings, clear } = useChecks(release);
  const call = verdict(findings);
  const counting = findings.filter(({ counts }) => counts);
  const ahead = findings.filter(({ counts }) => !counts);
  return (
    <InspectorPanel
      label="Preflight"
      heading={
        <>
          <span className="grow">Preflight</span>
          {isOpen(release) && <Verdict verdict={call.word} />}
        </>
      }
    >
      <div>
        {isOpen(release) && <Because blockers={call.blockers} warnings={call.warnings} />}
        <ul>
          {counting.map((finding) => (
            <FindingLine key={finding.key} finding={finding} />
          ))}
          {clear.length > 0 && (
            <li className={styles.finding}>
              <CircleCheck className={styles.go} aria-hidden />
              <span className={styles.what}>{counted(clear.length, 'check')} clear</span>
              <span className={styles.why}>{capital(clear.join(', '))}</span>
            </li>
          )}
        </ul>
      </div>
      {ahead.length > 0 && (
        <section className={styles.ahead}>
          <h3 className={styles.aheadTitle}>Ahead</h3>
          <ul>
            {ahead.map((finding) => (
              <AheadLine key={finding.key} finding={finding} />
            ))}
          </ul>
        </section>
      )}
    </InspectorPanel>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The verdict in words: what it rests on. */
function Because({ blockers, warnings }: { blockers: number; warnings: number }) {
  const reasons = [
    blockers > 0 ? counted(blockers, 'blocker') : 'Nothing blocks it so far',
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return <p className={styles.because}>{reasons.join(', ')}</p>;
}

const SHAPES = {
  blocker: { Shape: OctagonAlert, tone: styles.nogo, word: 'Blocker' },
  warning: { Shape: TriangleAlert, tone: styles.hold, word: 'Warning' },
  note: { Shape: Info, tone: styles.note, word: 'Note' },
} as const;

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { Shape, tone, word } = SHAPES[finding.severity];
  return (
    <li className={styles.finding} data-finding={finding.check}>
      <Shape className={tone} role="img" aria-label={word} />
      <span className={styles.what}>{finding.what}</span>
      <span className={styles.why}>
        {namesItself(finding) ? finding.why : `${finding.where}. ${finding.why}`}
      </span>
      <Button className={styles.how ?? ''} onPress={() => leadTo(finding)}>
        {finding.how}
      </Button>
    </li>
  );
}

/** Findings on a field speak of the whole release: where they are needs no word. */
const namesItself = ({ mend }: Finding) => mend.at === 'field' || mend.at === 'item';

function AheadLine({ finding }: { readonly finding: Finding }) {
  return (
    <li className={styles.aheadLine}>
      <span className={styles.day}>{finding.countsFrom && shortDate(finding.countsFrom)}</span>
      <Button className={styles.aheadWords ?? ''} onPress={() => leadTo(finding)}>
        <span>{finding.where}</span>
        <span className="dim">{finding.what}</span>
      </Button>
    </li>
  );
}
