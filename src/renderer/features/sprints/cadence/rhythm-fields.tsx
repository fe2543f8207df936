import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { weekdayName } from '#shared/lib/date-words.ts';
import styles from './cadence.module.css';
import type { FieldsProps } from './fields-props.ts';

/** How sprints follow one another. */
export function SprintFields({ draft, onChange, errorOf }: FieldsProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Sprints</legend>
      <div className={styles.triple}>
        <DateField
          label="First start"
          value={draft.firstStart}
          onChange={(firstStart) => onChange({ firstStart })}
          error={errorOf('firstStart', 'First start')}
        />
        <NumberField
          label="Length"
          unit="days"
          min={1}
          max={366}
          value={draft.sprintDays}
          onChange={(sprintDays) => onChange({ sprintDays })}
          error={errorOf('sprintDays', 'Length')}
        />
        <NumberField
          label="Cool-down after"
          unit="days"
          min={0}
          max={366}
          value={draft.coolDownDays}
          onChange={(coolDownDays) => onChange({ coolDownDays })}
          error={errorOf('coolDownDays', 'Cool-down after')}
        />
      </div>
    </fieldset>
  );
}

const ANY = 'any';
const WEEKDAY_OPTIONS = [
  { id: ANY, label: 'Any day' },
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), label: weekdayName(day) })),
];

/** When a group of sprints ends in a release. */
export function ReleaseFields({ draft, onChange, errorOf }: FieldsProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Releases</legend>
      <div className={styles.pair}>
        <NumberField
          label="A release every"
          unit={draft.sprintsPerRelease === 1 ? 'sprint' : 'sprints'}
          min={1}
          max={100}
          value={draft.sprintsPerRelease}
          onChange={(sprintsPerRelease) => onChange({ sprintsPerRelease })}
          error={errorOf('sprintsPerRelease', 'A release every')}
        />
        <NumberField
          label="At least, after the sprint ends"
          unit="days"
          min={0}
          max={366}
          value={draft.releaseAfterDays}
          onChange={(releaseAfterDays) => onChange({ releaseAfterDays })}
          error={errorOf('releaseAfterDays', 'At least, after the sprint ends')}
        />
        <Select
          label="On"
          options={WEEKDAY_OPTIONS}
          value={draft.weekday === null ? ANY : String(draft.weekday)}
          onChange={(id) => onChange({ weekday: id === ANY ? null : Number(id) })}
          error={errorOf('weekday', 'On')}
        />
        <NumberField
          label="Scope locks"
          unit="days before"
          min={0}
          max={366}
          value={draft.lockDaysBefore}
          placeholder="Never"
          onChange={(lockDaysBefore) => onChange({ lockDaysBefore })}
          error={errorOf('lockDaysBefore', 'Scope locks')}
        />
      </div>
      <Checkbox
        isSelected={draft.skipFreezes}
        onChange={(skipFreezes) => onChange({ skipFreezes })}
      >
        Skip days in a hard freeze <span className="dim">· a soft one is named</span>
      </Checkbox>
    </fieldset>
  );
}
