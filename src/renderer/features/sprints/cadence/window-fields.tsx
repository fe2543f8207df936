import { DateField } from '#renderer/components/date-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { WholeDay } from '#renderer/components/whole-day.tsx';
import { ZoneField } from '#renderer/components/zone-field.tsx';
import { BUMPS } from '#shared/domain/records/cadence.ts';
import { nightsBetween } from '#shared/domain/release/default-window.ts';
import styles from './cadence.module.css';
import type { CadenceDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';

/** The window of every release. */
export const WindowFields = ({ draft, onChange, errorOf }: FieldsProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>Window</legend>
    <div className={styles.window}>
      <TimeField
        label="From"
        value={draft.windowStart}
        onChange={(windowStart) => onChange({ windowStart })}
        error={errorOf('windowStart', 'From')}
      />
      <TimeField
        label="To"
        value={draft.windowEnd}
        onChange={(windowEnd) => onChange({ windowEnd })}
        error={errorOf('windowEnd', 'To')}
      />
      <ZoneField
        value={draft.zone}
        onChange={(zone) => onChange({ zone })}
        error={errorOf('zone', 'Time zone')}
      />
    </div>
    <WholeDay times={timesOf(draft)} startDate={null} />
  </fieldset>
);

const timesOf = ({ windowStart, windowEnd }: CadenceDraft) => ({
  windowStart,
  windowEnd,
  windowNights: windowStart && windowEnd ? nightsBetween(windowStart, windowEnd) : 0,
});

const BUMP_OPTIONS = BUMPS.map((id) => ({ id, label: id.charAt(0).toUpperCase() + id.slice(1) }));

/** How the releases are numbered, and how far is planned. */
export function NumberingFields({ draft, onChange, errorOf }: FieldsProps) {
  return (
    <div className={styles.triple}>
      <TextField
        label="First version"
        mono
        maxLength={60}
        value={draft.firstVersion}
        placeholder="The next one"
        onChange={(firstVersion) => onChange({ firstVersion })}
        error={errorOf('firstVersion', 'First version')}
      />
      <Select
        label="Then goes up"
        options={BUMP_OPTIONS}
        value={draft.bump}
        onChange={(bump) => onChange({ bump })}
      />
      <DateField
        label="Horizon"
        value={draft.horizon}
        onChange={(horizon) => onChange({ horizon })}
        error={errorOf('horizon', 'Horizon')}
      />
    </div>
  );
}
