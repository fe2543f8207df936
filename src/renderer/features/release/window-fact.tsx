import { useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { DurationField } from '#renderer/components/duration-field.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { LOCAL_ZONE, zoneOptions } from '#renderer/lib/zones.ts';
import { tryRun } from '#renderer/state/run.ts';
import { useModel, useSettings } from '#renderer/state/workspace.ts';
import { type DeploymentWindow, windowOf } from '#shared/domain/deployment/window.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { nightsBetween } from '#shared/domain/release/default-window.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import { addDays, daysBetween, wallAt, type Zone } from '#shared/lib/dates.ts';
import { durationWords, timeRange } from '#shared/lib/format.ts';
import { Fact } from './fact.tsx';
import styles from './head.module.css';

/** When the release is deployed: its first deployment's window. */
export function WindowFact({ release }: { readonly release: Release }) {
  const deployment = useModel((model) => deploymentsOf(model.deployments, release.id)[0]);
  if (!deployment) return <span className={styles.missing}>No deployment</span>;
  const { windowStart, windowEnd, zone } = deployment;
  return (
    <Fact
      field="window"
      label="Deployment window"
      panel={(close) => <WindowPanel release={release} deployment={deployment} close={close} />}
    >
      {windowStart === null || windowEnd === null ? (
        <span className={styles.missing}>No window yet</span>
      ) : (
        <span>
          {timeRange(windowStart, windowEnd)} {zone}
        </span>
      )}
    </Fact>
  );
}

interface WindowPanelProps {
  readonly release: Release;
  readonly deployment: Deployment;
  readonly close: () => void;
}

/** Edits a window as a person thinks of it: the day it starts, the times, the zone. */
function WindowPanel({ release, deployment, close }: WindowPanelProps) {
  const { targetDate } = release;
  const startDate = targetDate === null ? null : addDays(targetDate, deployment.windowDay);
  const [date, setDate] = useState(startDate);
  const [draft, setDraft] = useState(deployment);
  const [error, setError] = useState<string | null>(null);
  const set = (to: Partial<Deployment>) => setDraft({ ...draft, ...to });
  const nights = nightsOf(deployment, draft);

  const save = async () => {
    const { environment, windowStart, windowEnd, zone, reserveMinutes } = draft;
    const fields = {
      environment,
      windowStart,
      windowEnd,
      windowNights: nights,
      zone,
      reserveMinutes,
    };
    const result =
      date === null || date === startDate
        ? await tryRun('deployment.update', { deploymentId: deployment.id, ...fields })
        : await tryRun('deployment.moveWindow', { deploymentId: deployment.id, date, ...fields });
    if (result.ok) close();
    else setError(explain(result.error).what);
  };
  const target = date === null ? null : addDays(date, -draft.windowDay);
  const window = windowOf({ ...draft, windowNights: nights }, { targetDate: target });
  const moves = date !== null && startDate !== null ? daysBetween(startDate, date) : 0;

  return (
    <form
      className={styles.panelForm}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DateField
        label="Starts on"
        value={date}
        onChange={setDate}
        autoFocus
        weekStart={useSettings()?.weekStart ?? 1}
      />
      <div className={styles.pair}>
        <TimeField
          label="Start"
          value={draft.windowStart}
          onChange={(windowStart) => set({ windowStart })}
        />
        <TimeField
          label="End"
          value={draft.windowEnd}
          onChange={(windowEnd) => set({ windowEnd })}
        />
      </div>
      <ComboBox
        label="Time zone"
        options={zoneOptions}
        value={draft.zone}
        onChange={(zone) => zone && set({ zone })}
        nothing="No zone of that name"
      />
      <div className={styles.pair}>
        <TextField
          label="Environment"
          value={draft.environment}
          onChange={(environment) => set({ environment })}
        />
        <DurationField
          label="Reserve"
          max={10_000}
          value={draft.reserveMinutes}
          onChange={(minutes) => set({ reserveMinutes: minutes ?? 0 })}
        />
      </div>
      <div className={styles.effects} role="status">
        {window && <WindowWords window={window} />}
        {moves !== 0 && <span className={styles.warns}>The release moves with its window.</span>}
        {error && <span className={styles.missing}>{error}</span>}
      </div>
      <div className={styles.foot}>
        {deployment.windowStart !== null && (
          <Button kind="quiet" onPress={() => set({ windowStart: null, windowEnd: null })}>
            Clear
          </Button>
        )}
        <span className="grow" />
        <Button onPress={close}>Cancel</Button>
        <Button kind="primary" type="submit">
          Save window
        </Button>
      </div>
    </form>
  );
}

/** Nights stay as they were while only other things change, so that long windows keep theirs. */
function nightsOf(before: Deployment, { windowStart, windowEnd }: Deployment): number {
  const same = windowStart === before.windowStart && windowEnd === before.windowEnd;
  if (same || windowStart === null || windowEnd === null) return before.windowNights;
  return nightsBetween(windowStart, windowEnd);
}

/** The window in its own zone, and in the one the reader or the workspace lives in. */
function WindowWords({ window }: { readonly window: DeploymentWindow }) {
  const workspace = useModel(zoneOf);
  const others = [LOCAL_ZONE, workspace].filter((zone) => zone !== window.zone);
  return (
    <>
      <span>
        {wordsIn(window, window.zone)} · {durationWords(window.minutes)}
      </span>
      {others.slice(0, 1).map((zone) => (
        <span key={zone}>{wordsIn(window, zone)}</span>
      ))}
    </>
  );
}

function wordsIn(window: DeploymentWindow, zone: Zone): string {
  const start = wallAt(window.start, zone);
  const end = wallAt(window.end, zone);
  const until = start.date === end.date ? end.time : `${shortDate(end.date)}, ${end.time}`;
  return `${shortDate(start.date)}, ${start.time} – ${until} ${zone}`;
}
