import { useMemo } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { Form } from '#renderer/components/form.tsx';
import { useOneAtATime } from '#renderer/lib/use-one-at-a-time.ts';
import { type Move, releaseMove } from '#renderer/questions/moving/move.ts';
import { MoveLines } from '#renderer/questions/moving/move-lines.tsx';
import { perform } from '#renderer/questions/moving/perform.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useFields } from '#renderer/state/use-fields.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { keepsDate } from '#shared/commands/release/keeps-date.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { Fact } from './fact.tsx';
import styles from './head.module.css';

/** The target date. Moving it says before what else moves, and what it would newly break. */
export function DateFact({ release }: { readonly release: Release }) {
  const day = useToday();
  const products = useModel((model) => model.products);
  const kept = keepsDate({ products }, release);
  const { targetDate } = release;
  return (
    <Fact
      field="date"
      label="Target date"
      panel={(close) =>
        kept ? <Kept why={kept} /> : <DatePanel release={release} close={close} />
      }
    >
      {targetDate === null ? (
        <span className={styles.missing}>No date yet</span>
      ) : (
        <>
          {release.status === 'released' ? 'Shipped' : 'Ships'} <b>{dateNear(targetDate, day)}</b>
        </>
      )}
    </Fact>
  );
}

/** Why the date stays, and what to do where that is wrong. */
function Kept({ why }: { readonly why: AppError }) {
  const { what, todo } = explain(why);
  return (
    <div className={styles.panelForm}>
      <p>{what}</p>
      <p className="dimmer">{todo}</p>
    </div>
  );
}

function DatePanel({ release, close }: { readonly release: Release; close: () => void }) {
  const { targetDate } = release;
  const { draft, set } = useFields(useMemo(() => ({ date: targetDate }), [targetDate]));
  const { date } = draft;
  const move = useMemo(() => moveTo(release, date), [release, date]);
  const go = useOneAtATime(async () => {
    if (move === null || (await perform(move))) close();
  });
  return (
    <Form className={styles.panelForm} onSend={go}>
      <DateField
        label="Target date"
        value={date}
        onChange={(day) => set({ date: day })}
        clearable
        autoFocus
      />
      <div className={styles.effects} role="status">
        <Foreseen>{move ? <MoveLines move={move} /> : 'Type a day, or pick one'}</Foreseen>
      </div>
      <div className={styles.foot}>
        <Button onPress={close}>Cancel</Button>
        <Button kind="primary" type="submit">
          {date === null ? 'Take the date off' : 'Move the release'}
        </Button>
      </div>
    </Form>
  );
}

function moveTo({ id, targetDate }: Release, date: IsoDate | null): Move | null {
  if (date === targetDate) return null;
  const days = date === null ? null : { start: date, end: date };
  return releaseMove([{ releaseId: id, date }], { days });
}
