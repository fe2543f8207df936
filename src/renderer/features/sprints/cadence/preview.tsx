import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import type { AppliedCadence } from '#shared/commands/cadence/apply.ts';
import { remarksIn } from '#shared/domain/cadence/fates.ts';
import { counted } from '#shared/lib/format.ts';
import styles from './cadence.module.css';
import { isDated, ReleasePreview } from './release-preview.tsx';
import { hasDays, SprintPreview } from './sprint-preview.tsx';
import { leftIn, summaryOf } from './words.ts';
import type { WorkedOut } from './work-out.ts';

/** What generating would do now. */
export function Preview({ worked: { applied, refusal } }: { readonly worked: WorkedOut }) {
  const [part, setPart] = useState<Part>('releases');
  return (
    <section className={styles.preview} aria-label="Preview">
      <Foreseen>
        {applied ? (
          <Told applied={applied} wanted={part} onWant={setPart} />
        ) : (
          <p className={styles.refused} role="alert">
            {refusal?.field === null
              ? refusal.words
              : 'The field in red has to be corrected first.'}
          </p>
        )}
      </Foreseen>
    </section>
  );
}

type Part = 'releases' | 'sprints' | 'left';

interface ToldProps {
  readonly applied: AppliedCadence;
  /** The part somebody looks at. */
  readonly wanted: Part;
  onWant(part: Part): void;
}

function Told({ applied, wanted, onWant }: ToldProps) {
  const { told } = applied;
  const left = leftIn(told);
  const part = wanted === 'left' && left.length === 0 ? 'releases' : wanted;
  const options: { id: Part; label: string }[] = [
    { id: 'releases', label: counted(told.releases.filter(isDated).length, 'release') },
    { id: 'sprints', label: counted(told.sprints.filter(hasDays).length, 'sprint') },
    ...(left.length > 0 ? [{ id: 'left' as const, label: `${left.length} left alone` }] : []),
  ];
  return (
    <>
      <p className={styles.summary} role="status">
        {summaryOf(told)}
      </p>
      <SegmentedControl label="Preview of" options={options} value={part} onChange={onWant} />
      <Remarks of={remarksIn(told)} />
      <div className={styles.table}>
        {part === 'releases' && <ReleasePreview applied={applied} />}
        {part === 'sprints' && <SprintPreview applied={applied} />}
        {part === 'left' && <Left left={left} />}
      </div>
    </>
  );
}

const FEW = 3;

/** What should be known before, the first of it. */
const Remarks = ({ of }: { readonly of: readonly string[] }) =>
  of.length === 0 ? null : (
    <ul aria-label="To know before" className={styles.remarks}>
      {of.slice(0, FEW).map((words) => (
        <li key={words}>
          <TriangleAlert aria-hidden />
          <span>{words}</span>
        </li>
      ))}
      {of.length > FEW && <li className={styles.more}>and {of.length - FEW} more like that</li>}
    </ul>
  );

const Left = ({ left }: { readonly left: ReturnType<typeof leftIn> }) => (
  <ul className={styles.left}>
    {left.map(({ name, why, made }) => (
      <li key={`${name} ${why}`}>
        <strong>{name}</strong> {made ? 'stays as it is' : 'is not generated'}: {why}.
      </li>
    ))}
  </ul>
);
