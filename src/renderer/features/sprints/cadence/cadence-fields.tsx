import { useMemo } from 'react';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { zoneOptions } from '#renderer/lib/zones.ts';
import { useModel, useSettings } from '#renderer/state/workspace.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import { BUMPS } from '#shared/domain/records/cadence.ts';
import type { Team } from '#shared/domain/records/people.ts';
import { weekdayName } from '#shared/lib/date-words.ts';
import styles from './cadence.module.css';
import type { CadenceDraft } from './draft.ts';
import type { Refusal } from './work-out.ts';

interface CadenceFieldsProps {
  readonly draft: CadenceDraft;
  readonly refusal: Refusal | null;
  onChange(to: Partial<CadenceDraft>): void;
  onTeam(team: Team): void;
}

type FieldsProps = Omit<CadenceFieldsProps, 'onTeam' | 'refusal'> & {
  /** What is wrong with a field; `null` where nothing is. */
  errorOf(field: keyof CadenceDraft): string | null;
};

/** Everything a cadence is made of. */
export function CadenceFields({ refusal, onTeam, ...rest }: CadenceFieldsProps) {
  const errorOf = (field: keyof CadenceDraft) => (refusal?.field === field ? refusal.words : null);
  const props = { ...rest, errorOf };
  return (
    <div className={styles.fields}>
      <WhoseFields {...props} onTeam={onTeam} />
      <SprintFields {...props} />
      <ReleaseFields {...props} />
      <WindowFields {...props} />
      <NumberingFields {...props} />
    </div>
  );
}

function WhoseFields({
  draft,
  onChange,
  onTeam,
  errorOf,
}: FieldsProps & Pick<CadenceFieldsProps, 'onTeam'>) {
  const teams = useModel((model) => model.teams);
  const products = useModel((model) => model.products);
  const teamOptions = useMemo(() => [...teams.values()].sort(byRank).map(named), [teams]);
  const productOptions = useMemo(() => [...products.values()].sort(byRank).map(named), [products]);
  return (
    <div className={styles.pair}>
      <Select
        label="Team"
        options={teamOptions}
        value={draft.teamId}
        onChange={(id) => {
          const team = teams.get(id);
          if (team) onTeam(team);
        }}
      />
      <Select
        label="Product"
        options={productOptions}
        value={draft.productId}
        onChange={(productId) => onChange({ productId })}
        error={errorOf('productId')}
      />
    </div>
  );
}

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  id,
  label: name,
});

function SprintFields({ draft, onChange, errorOf }: FieldsProps) {
  const weekStart = useSettings()?.weekStart ?? 1;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Sprints</legend>
      <div className={styles.triple}>
        <DateField
          label="First start"
          value={draft.firstStart}
          onChange={(firstStart) => onChange({ firstStart })}
          weekStart={weekStart}
          error={errorOf('firstStart')}
        />
        <NumberField
          label="Length"
          unit="days"
          min={1}
          max={366}
          value={draft.sprintDays}
          onChange={(sprintDays) => onChange({ sprintDays })}
          error={errorOf('sprintDays')}
        />
        <NumberField
          label="Cool-down after"
          unit="days"
          min={0}
          max={366}
          value={draft.coolDownDays}
          onChange={(coolDownDays) => onChange({ coolDownDays })}
          error={errorOf('coolDownDays')}
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

function ReleaseFields({ draft, onChange, errorOf }: FieldsProps) {
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
          error={errorOf('sprintsPerRelease')}
        />
        <NumberField
          label="At least, after the sprint ends"
          unit="days"
          min={0}
          max={366}
          value={draft.releaseAfterDays}
          onChange={(releaseAfterDays) => onChange({ releaseAfterDays })}
          error={errorOf('releaseAfterDays')}
        />
        <Select
          label="On"
          options={WEEKDAY_OPTIONS}
          value={draft.weekday === null ? ANY : String(draft.weekday)}
          onChange={(id) => onChange({ weekday: id === ANY ? null : Number(id) })}
          error={errorOf('weekday')}
        />
        <NumberField
          label="Scope locks"
          unit="days before"
          min={0}
          max={366}
          value={draft.lockDaysBefore}
          placeholder="Never"
          onChange={(lockDaysBefore) => onChange({ lockDaysBefore })}
          error={errorOf('lockDaysBefore')}
        />
      </div>
      <Checkbox
        isSelected={draft.skipFreezes}
        onChange={(skipFreezes) => onChange({ skipFreezes })}
      >
        Skip days in a freeze
      </Checkbox>
    </fieldset>
  );
}

const WindowFields = ({ draft, onChange, errorOf }: FieldsProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>Window</legend>
    <div className={styles.window}>
      <TimeField
        label="From"
        value={draft.windowStart}
        onChange={(windowStart) => onChange({ windowStart })}
        error={errorOf('windowStart')}
      />
      <TimeField
        label="To"
        value={draft.windowEnd}
        onChange={(windowEnd) => onChange({ windowEnd })}
        error={errorOf('windowEnd')}
      />
      <ComboBox
        label="Time zone"
        options={zoneOptions}
        value={draft.zone}
        nothing="No zone of that name"
        onChange={(zone) => onChange({ zone })}
        error={errorOf('zone')}
      />
    </div>
  </fieldset>
);

const BUMP_OPTIONS = BUMPS.map((id) => ({ id, label: id.charAt(0).toUpperCase() + id.slice(1) }));

function NumberingFields({ draft, onChange, errorOf }: FieldsProps) {
  const weekStart = useSettings()?.weekStart ?? 1;
  return (
    <div className={styles.triple}>
      <TextField
        label="First version"
        mono
        maxLength={60}
        value={draft.firstVersion}
        placeholder="The next one"
        onChange={(firstVersion) => onChange({ firstVersion })}
        error={errorOf('firstVersion')}
      />
      <Select
        label="Then goes up"
        options={BUMP_OPTIONS}
        value={draft.bump}
        onChange={(bump) => onChange({ bump })}
      />
      <DateField
        label="Plan until"
        value={draft.horizon}
        onChange={(horizon) => onChange({ horizon })}
        weekStart={weekStart}
        error={errorOf('horizon')}
      />
    </div>
  );
}
