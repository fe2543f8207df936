import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { DurationField } from '#renderer/components/duration-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { SuggestField } from '#renderer/components/suggest-field.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { WholeDay } from '#renderer/components/whole-day.tsx';
import { ZoneField } from '#renderer/components/zone-field.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { environmentsOf } from '#shared/domain/deployment/environments.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import styles from './deployments.module.css';
import { type DeploymentDraft, movedDays, nightsOf, takesRelease } from './draft.ts';

interface FieldsProps {
  readonly release: Release;
  readonly deployment: Deployment | null;
  readonly draft: DeploymentDraft;
  /** Whether a soft freeze wants to know why. */
  readonly asksReason: boolean;
  readonly onChange: (to: Partial<DeploymentDraft>) => void;
}

/** A deployment's fields: the place, the day its window starts, the times and their zone. */
export function DeploymentFields(props: FieldsProps) {
  const { release, deployment, draft, asksReason, onChange } = props;
  return (
    <>
      <SuggestField
        label="Environment"
        value={draft.environment}
        onChange={(environment) => onChange({ environment })}
        suggestions={useModel(environmentsOf)}
        maxLength={200}
        autoFocus={deployment === null}
      />
      <Day {...props} />
      {movedDays(release, deployment, draft) !== 0 && takesRelease(release, deployment) && (
        <Checkbox
          isSelected={draft.movesRelease}
          onChange={(movesRelease) => onChange({ movesRelease })}
        >
          Move the release with it
        </Checkbox>
      )}
      <div className={styles.pair}>
        <TimeField
          label="Start"
          value={draft.windowStart}
          onChange={(windowStart) => onChange({ windowStart })}
        />
        <TimeField
          label="End"
          value={draft.windowEnd}
          onChange={(windowEnd) => onChange({ windowEnd })}
        />
      </div>
      <WholeDay
        times={{ ...draft, windowNights: nightsOf(deployment, draft) }}
        startDate={draft.date}
      />
      <ZoneField
        value={draft.zone}
        onChange={(zone) => zone !== null && onChange({ zone })}
        needed
      />
      <DurationField
        label="Reserve"
        max={10_000}
        value={draft.reserveMinutes}
        onChange={(minutes) => onChange({ reserveMinutes: minutes ?? 0 })}
      />
      {asksReason && (
        <TextField
          label="Why it has to be then"
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          maxLength={2000}
        />
      )}
    </>
  );
}

/** The day its window starts; of a release without a date, how far it is from that date. */
function Day({ release, deployment, draft, onChange }: FieldsProps) {
  if (release.targetDate === null)
    return (
      <NumberField
        label="Starts"
        unit="days after the target date"
        min={-3650}
        max={3650}
        value={draft.windowDay}
        onChange={(days) => onChange({ windowDay: days ?? 0 })}
      />
    );
  return (
    <DateField
      label="Starts on"
      value={draft.date}
      onChange={(date) => onChange({ date })}
      autoFocus={deployment !== null}
    />
  );
}
