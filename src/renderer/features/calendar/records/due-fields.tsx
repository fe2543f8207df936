import { CalendarClock } from 'lucide-react';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import type { Fields } from '#renderer/state/use-fields.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { dateAtOffset } from '#shared/domain/release/day-offset.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { type AnnouncementDraft, offsetIn } from './announcement-draft.ts';
import styles from './records.module.css';

const UNITS = [
  { id: 'working', label: 'working days' },
  { id: 'calendar', label: 'calendar days' },
] as const;
const SIDES = [
  { id: 'before', label: 'before it ships' },
  { id: 'after', label: 'after it ships' },
] as const;
const FURTHEST = 3650;

/** When an announcement is due: counted from the release, which it follows when that moves. */
export function DueFields({ fields }: { readonly fields: Fields<AnnouncementDraft> }) {
  const { draft, set } = fields;
  return (
    <div className={styles.when}>
      <NumberField
        label="Due"
        value={draft.days}
        min={0}
        max={FURTHEST}
        onChange={(days) => days !== null && set({ days })}
      />
      <Select
        label="Counted in"
        options={UNITS}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <Select
        label="Before or after"
        options={SIDES}
        value={draft.side}
        onChange={(side) => set({ side })}
      />
    </div>
  );
}

/** The day on which it is due, as things stand. */
export function DueLine({ draft }: { readonly draft: AnnouncementDraft }) {
  const target = useModel((model) => model.releases.get(draft.releaseId ?? '')?.targetDate ?? null);
  const work = useModel(workCalendarOf);
  const due = target && dateAtOffset(target, offsetIn(draft), draft.unit, work);
  return (
    <div role="status" className={styles.next}>
      <p>
        <CalendarClock aria-hidden />
        <span>
          {due ? (
            <>
              <b>Due {longDate(due)}</b>
              <span className="dim"> · moves with the release</span>
            </>
          ) : (
            'Waits until the release has a date.'
          )}
        </span>
      </p>
    </div>
  );
}
