import { useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { preview, run } from '#renderer/state/run.ts';
import { now, today, useToday } from '#renderer/state/today.ts';
import { getModel, useSettings } from '#renderer/state/workspace.ts';
import { effectsOfMove, wordsForEffects } from '#shared/domain/calendar/effects.ts';
import { newBlockers } from '#shared/domain/checks/new-blockers.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { longDate, shortDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { Fact } from './fact.tsx';
import styles from './head.module.css';

/** The target date. Moving it says before what else moves, and what it would newly break. */
export function DateFact({ release }: { readonly release: Release }) {
  const day = useToday();
  const { targetDate } = release;
  return (
    <Fact
      field="date"
      label="Target date"
      panel={(close) => <DatePanel release={release} close={close} />}
    >
      {targetDate === null ? (
        <span className={styles.missing}>No date yet</span>
      ) : (
        <>
          {release.status === 'released' ? 'Shipped' : 'Ships'} <b>{near(targetDate, day)}</b>
        </>
      )}
    </Fact>
  );
}

const near = (date: IsoDate, day: IsoDate) =>
  date.slice(0, 4) === day.slice(0, 4) ? shortDate(date) : longDate(date);

function DatePanel({ release, close }: { readonly release: Release; close: () => void }) {
  const [date, setDate] = useState(release.targetDate);
  const weekStart = useSettings()?.weekStart ?? 1;
  const move = async () => {
    close();
    await run('release.move', { moves: [{ releaseId: release.id, date }] });
  };
  return (
    <div className={styles.panelForm}>
      <DateField
        label="Target date"
        value={date}
        onChange={setDate}
        clearable
        autoFocus
        weekStart={weekStart}
      />
      <Effects release={release} date={date} />
      <div className={styles.foot}>
        <Button onPress={close}>Cancel</Button>
        <Button kind="primary" onPress={move}>
          {date === null ? 'Take the date off' : 'Move the release'}
        </Button>
      </div>
    </div>
  );
}

/** What the move would do, reckoned by the command itself. */
function Effects({ release, date }: { readonly release: Release; readonly date: IsoDate | null }) {
  const lines = useMemo(() => linesFor(release, date), [release, date]);
  return (
    <div className={styles.effects} role="status">
      {lines.map(({ text, warns }) => (
        <span key={text} className={warns ? styles.warns : undefined}>
          {text}
        </span>
      ))}
    </div>
  );
}

const stayingWords = (count: number): string =>
  `What is done stays: ${counted(count, 'phase')} ${count === 1 ? 'keeps its' : 'keep their'} dates`;

function linesFor(release: Release, date: IsoDate | null) {
  if (date === release.targetDate) return [{ text: 'Type a day, or pick one', warns: false }];
  const plan = preview('release.move', { moves: [{ releaseId: release.id, date }] });
  if (!plan.ok) return [{ text: explain(plan.error).what, warns: true }];
  const before = getModel();
  const after = applyChanges(before, plan.value.changes);
  const effects = effectsOfMove(before, after, release.id, today());
  const broken = newBlockers(before, after, release.id, { now: now(), today: today() });
  return [
    { text: wordsForEffects(effects) ?? 'Nothing else moves with it', warns: false },
    ...(effects.staying.length > 0
      ? [{ text: stayingWords(effects.staying.length), warns: false }]
      : []),
    ...(effects.beforeToday > 0
      ? [{ text: `${counted(effects.beforeToday, 'date')} would fall before today`, warns: true }]
      : []),
    ...broken.map((finding) => ({ text: `${finding.what}: ${finding.where}`, warns: true })),
  ];
}
