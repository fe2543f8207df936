import { CircleCheck, TriangleAlert } from 'lucide-react';
import { FrozenWindows } from '#renderer/components/frozen-windows.tsx';
import { HolidayEffects } from '#renderer/components/holiday-effects.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import type { CalendarPreview } from '#shared/domain/import/calendar-preview.ts';
import { counted } from '#shared/lib/format.ts';
import { CalendarPanel } from './calendar-panel.tsx';
import { CalendarRows } from './calendar-rows.tsx';
import counts from './counts.module.css';
import { Figure } from './counts.tsx';
import styles from './import.module.css';
import { PreviewHeader } from './preview-header.tsx';
import { Section, Titled } from './section.tsx';
import { answerCalendar } from './session.ts';

const KINDS = [
  { id: 'freezes', label: 'Freezes' },
  { id: 'holidays', label: 'Holidays' },
] as const;
const NOUNS = { freezes: 'freeze', holidays: 'holiday' } as const;

/** What a calendar would bring in, as freezes or as days off. */
export function CalendarPlace({ preview }: { readonly preview: CalendarPreview }) {
  const { answers, problem, hasNews } = preview;
  const { added, changed, unchanged, removed } = preview.counts;
  const noun = NOUNS[answers.as];
  return (
    <>
      <PreviewHeader
        preview={preview}
        confirm={`Import ${counted(added + changed + removed, noun)}`}
      />
      <div className={styles.page}>
        <Section
          title="What are these events?"
          hint="On holidays nobody works; in freezes nothing is deployed."
          controls={
            <SegmentedControl
              label="What the events become"
              options={KINDS}
              value={answers.as}
              onChange={(as) => answerCalendar({ as })}
            />
          }
        >
          {problem ? (
            <p role="alert" className={styles.problem}>
              <TriangleAlert aria-hidden />
              <span>
                <b>{problem.what}</b> {problem.todo}
              </span>
            </p>
          ) : (
            <dl aria-label="What the import comes to" className={counts.strip}>
              <Figure name={`New ${answers.as}`} count={added} />
              <Figure name="Changed" count={changed} />
              <Figure name="Unchanged" count={unchanged} />
              <Figure name="Called off" count={removed} />
            </dl>
          )}
          {!problem && <Told hasNews={hasNews} />}
        </Section>
        {preview.frozenCount > 0 && (
          <Section
            title={<Titled words="Windows they would lie over" count={preview.frozenCount} />}
            hint="Open releases that would stand in a freeze that they did not stand in before."
          >
            <FrozenWindows frozen={preview.frozen} count={preview.frozenCount} />
          </Section>
        )}
        {answers.as === 'holidays' && hasNews && (
          <Section title="What shifts" hint="Dates of open releases that count working days.">
            <HolidayEffects effects={preview.effects} />
          </Section>
        )}
        {preview.rows.length > 0 && <CalendarRows preview={preview} />}
      </div>
      <CalendarPanel preview={preview} />
    </>
  );
}

const Told = ({ hasNews }: { readonly hasNews: boolean }) =>
  hasNews ? (
    <p className={counts.also}>
      Everything comes in as one step that undo takes back. What this file does not know stays; a
      newer file of the same calendar updates what came in before.
    </p>
  ) : (
    <p role="status" className={counts.nothing}>
      <CircleCheck aria-hidden />
      <span>
        <b>Everything in this file is here already.</b> Importing it would change nothing.
      </span>
    </p>
  );
