import { useMemo } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { Form, Refusal } from '#renderer/components/form.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields } from '#renderer/state/use-fields.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import { counted } from '#shared/lib/format.ts';
import { Fact } from './fact.tsx';
import styles from './head.module.css';

/** When the release's scope is to be locked, if ever. */
export function LockFact({ release }: { readonly release: Release }) {
  const today = useToday();
  const { lockDaysBefore } = release;
  const lock = lockDate(release);
  return (
    <Fact
      field="lock"
      label="Scope lock"
      panel={(close) => <LockPanel release={release} close={close} />}
    >
      {lock !== null && (
        <>
          Scope {lock < today ? 'locked' : 'locks'} <b>{dateNear(lock, today)}</b>
        </>
      )}
      {lock === null && (
        <span>
          {lockDaysBefore === null ? 'No scope lock' : `Scope locks ${daysBefore(lockDaysBefore)}`}
        </span>
      )}
    </Fact>
  );
}

const daysBefore = (days: number): string =>
  days === 0 ? 'on the day' : `${counted(days, 'day')} before`;

interface LockPanelProps {
  readonly release: Release;
  readonly close: () => void;
}

/** Says how long before its date the release's scope is locked. */
function LockPanel({ release, close }: LockPanelProps) {
  const { id: releaseId, lockDaysBefore } = release;
  const fields = useFields(useMemo(() => ({ lockDaysBefore }), [lockDaysBefore]));
  const { draft, set } = fields;
  const { error, attempt } = useAttempt(draft);
  const refused = refusalsAt(error, ['lockDaysBefore']);
  const save = async () => {
    const input = { releaseId, ...changesIn(fields, (typed) => typed) };
    if (await attempt('release.update', input)) close();
  };
  return (
    <Form className={styles.panelForm} onSend={() => void save()}>
      <NumberField
        label="Scope locks"
        unit="days before it ships"
        min={0}
        max={3650}
        value={draft.lockDaysBefore}
        placeholder="Never"
        onChange={(days) => set({ lockDaysBefore: days })}
        error={refused.at('lockDaysBefore')}
        autoFocus
      />
      <div className={styles.follows} role="status">
        <Foreseen>
          <LockWords release={{ ...release, ...draft }} />
        </Foreseen>
      </div>
      <Refusal>{refused.elsewhere}</Refusal>
      <div className={styles.foot}>
        <Button onPress={close}>Cancel</Button>
        <Button kind="primary" type="submit">
          Save
        </Button>
      </div>
    </Form>
  );
}

/** What a lock comes to, in a sentence. */
function LockWords({ release }: { readonly release: Release }) {
  const today = useToday();
  const { version, lockDaysBefore } = release;
  const lock = lockDate(release);
  if (lockDaysBefore === null) return `The scope of ${version} is never locked.`;
  if (lock === null)
    return `The scope of ${version} locks ${daysBefore(lockDaysBefore)} it ships, once that has a day.`;
  return `The scope of ${version} locks ${dateNear(lock, today)}, and moves with the release.`;
}
