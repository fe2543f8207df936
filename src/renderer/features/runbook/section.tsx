import { cx } from '#renderer/components/cx.ts';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { Grip } from '#renderer/components/sortable/grip.tsx';
import { dropEdge, rowMarks } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import type { NumberedSection } from '#shared/domain/runbook/outline.ts';
import { endWords, startWords } from '#shared/domain/runbook/schedule-words.ts';
import { durationWords, timeRange } from '#shared/lib/format.ts';
import { AddStep } from './add-step.tsx';
import { type Drop, type Lifted, sectionLiftId } from './lifted.ts';
import { sectionByKey } from './move-by-key.ts';
import styles from './runbook.module.css';
import { SectionMenu } from './section-menu.tsx';
import { StepRow } from './step-row.tsx';
import type { LaidOut } from './use-runbook.ts';

interface SectionBlockProps {
  readonly numbered: NumberedSection;
  readonly index: number;
  readonly laidOut: LaidOut;
  readonly lifted: Lifted | null;
  readonly drop: Drop | null;
}

/** A section: its heading, when it runs, its steps, and a line to add one. */
export function SectionBlock({ numbered, index, laidOut, lifted, drop }: SectionBlockProps) {
  const { section, steps } = numbered;
  const count = laidOut.outline.sections.length;
  const here = drop?.kind === 'step' && drop.sectionId === section.id ? drop.gap : null;
  const isLifted = lifted?.kind === 'section' && lifted.section.id === section.id;
  return (
    <section
      className={cx(
        styles.section,
        rowMarks(isLifted, dropEdge(drop?.kind === 'section' ? drop.gap : null, index, count)),
      )}
      aria-label={section.title}
      data-section={section.id}
    >
      <SectionHead numbered={numbered} index={index} laidOut={laidOut} />
      <ol className={rowMarks(false, here === 0 && steps.length === 0 ? 'before' : null)}>
        {steps.map((step, position) => (
          <StepRow
            key={step.step.id}
            numbered={step}
            laidOut={laidOut}
            isLifted={lifted?.kind === 'step' && lifted.step.id === step.step.id}
            drop={dropEdge(here, position, steps.length)}
          />
        ))}
      </ol>
      <AddStep sectionId={section.id} />
    </section>
  );
}

function SectionHead({ numbered, index, laidOut }: Omit<SectionBlockProps, 'lifted' | 'drop'>) {
  const { number, section } = numbered;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt and arrows work wherever the focus is.
    <header className={styles.head} onKeyDown={(event) => sectionByKey(event, section)}>
      <Grip liftId={sectionLiftId(section.id)} label={`Move section ${section.title}`} />
      <h2 className={styles.sectionTitle}>
        <span className={styles.sectionNumber}>{number}</span>
        <EditableText
          label={`Heading of section ${number}`}
          value={section.title}
          required
          maxLength={500}
          waitsAs={`heading of ${section.id}`}
          onCommit={(title, visit) =>
            run('runbook.editSection', { sectionId: section.id, title }, visit)
          }
        />
      </h2>
      <span className={styles.sectionTime}>{spanWords(numbered, laidOut)}</span>
      <SectionMenu numbered={numbered} index={index} laidOut={laidOut} />
    </header>
  );
}

/** `23:02–23:38 · 36 min`; the minutes alone where there is no clock. */
function spanWords({ section, steps }: NumberedSection, { schedule, window }: LaidOut): string {
  const first = schedule.times.get(steps[0]?.step.id ?? '');
  const last = schedule.times.get(steps.at(-1)?.step.id ?? '');
  if (!first || !last) return '';
  const minutes = durationWords(last.endMinute - first.startMinute);
  const stands = section.kind === 'rollback' ? ' once begun' : '';
  const [from, to] = [startWords(first, window), endWords(last, window)];
  return from === null || to === null
    ? `${minutes}${stands}`
    : `${timeRange(from, to)} · ${minutes}`;
}
