import { useId, useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Form, Refusal } from '#renderer/components/form.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { noteAnswered } from '#renderer/state/dialogs.ts';
import { today } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { wordsForEffects } from '#shared/domain/calendar/effects.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { explain } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { dateNear, longDate } from '#shared/lib/date-words.ts';
import { counted } from '#shared/lib/format.ts';
import { Concerns } from './concerns.tsx';
import { Followers } from './followers.tsx';
import { isSettled } from './is-settled.ts';
import type { Answers, Move } from './move.ts';
import styles from './moving.module.css';
import { nextLegal } from './next-legal.ts';
import { type Choices, NO_CHOICES, type Reckoned, reckon } from './reckon.ts';

interface MoveDialogProps {
  readonly move: Move;
  /** Told what was done, once it is written. */
  close(done: Done | null): void;
}

/** What a move takes along, whom it concerns, and what stands in its way, before it is made. */
export function MoveDialog({ move: asked, close }: MoveDialogProps) {
  const form = useId();
  const model = useModel((whole) => whole);
  const [move, setMove] = useState(asked);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const reckoned = useMemo(() => reckon(model, move, choices), [model, move, choices]);
  const { soft, hard, followers, answers } = reckoned;
  const legal = useMemo(() => nextLegal(move), [model, move]);
  const instead = legal === move ? null : legal;
  const { error, attemptAt } = useAttempt(move, choices);
  const make = async (which: Move, given: Answers) => {
    const done = await attemptAt(() => which.run(given));
    if (done) close(done);
  };
  const goInstead = (other: Move) => {
    if (isSettled(model, other)) return void make(other, {});
    setMove(other);
    noteAnswered();
  };
  const isReady =
    !hard && !followers.some(({ frozen }) => frozen) && (!soft || answers.reason !== undefined);
  const go = () => isReady && void make(move, answers);
  return (
    <Dialog
      title={titleOf(model, move)}
      size="medium"
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          {!(hard && instead) && (
            <Button
              {...(!instead && { kind: 'primary' as const })}
              autoFocus={!soft && !instead}
              type="submit"
              form={form}
              isDisabled={!isReady}
            >
              {verbOf(move, reckoned)}
            </Button>
          )}
          {instead && (
            <Button kind="primary" autoFocus={!soft} onPress={() => goInstead(instead)}>
              {`Move to ${dateNear(instead.days?.start ?? '', today())} instead`}
            </Button>
          )}
        </>
      }
    >
      <Form id={form} className={styles.question} onSend={go}>
        <p className={styles.step}>{stepOf(model, move, reckoned)}</p>
        {hard && (
          <p className={styles.refuses}>{explain({ code: 'hard-freeze', facts: hard }).what}</p>
        )}
        <Followers followers={followers} choices={choices} onChange={setChoices} />
        <Concerns reckoned={reckoned} choices={choices} onChange={setChoices} />
        {soft && (
          <TextField
            label={`Why in ${soft.freeze}?`}
            description={`${explain({ code: 'soft-freeze', facts: soft }).what} The reason is kept with the release.`}
            value={choices.reason}
            onChange={(reason) => setChoices({ ...choices, reason })}
            maxLength={2000}
            autoFocus
          />
        )}
        <Refusal>{error && `${explain(error).what} ${explain(error).todo}`}</Refusal>
      </Form>
    </Dialog>
  );
}

function titleOf(model: Model, { releases, ships, where }: Move): string {
  const [first, another] = releases;
  if (another) return `Move ${counted(releases.length, 'release')}?`;
  const release = model.releases.get(ships[0] ?? '');
  if (!release) return `Move to ${where}?`;
  const name = releaseName(model, release);
  if (!first) return `Change the window of ${name}?`;
  return first.date === null ? `Take the date off ${name}?` : `Move ${name} to ${where}?`;
}

/**
 * `Fri 11 Dec 2026 → Tue 15 Dec 2026 · Moves 4 phases and 12 due dates with it`, or for other hours of
 * the same day `Fri 11 Dec 2026, 22:00–04:00 Europe/Berlin`.
 */
function stepOf(model: Model, { releases, days, where }: Move, { effects }: Reckoned): string {
  const [first, another] = releases;
  const before = first && model.releases.get(first.releaseId)?.targetDate;
  const step =
    another === undefined && before
      ? `${longDate(before)} → ${first.date === null ? 'no date' : longDate(first.date)}`
      : first || days === null
        ? where
        : `${longDate(days.start)}, ${where}`;
  return [step, wordsForEffects(effects)].filter((words) => words !== null).join(' · ');
}

function verbOf({ releases }: Move, { followers }: Reckoned): string {
  if (releases.length === 0) return 'Change window';
  const all = releases.length + followers.filter(({ taken }) => taken).length;
  return all === 1 ? 'Move release' : `Move ${all} releases`;
}
