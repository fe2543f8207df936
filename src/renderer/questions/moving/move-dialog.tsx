import { useId, useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Form, Refusal } from '#renderer/components/form.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { noteAnswered } from '#renderer/state/dialogs.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { explain } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { Concerns } from './concerns.tsx';
import { Followers } from './followers.tsx';
import { isSettled } from './is-settled.ts';
import type { Answers, Move } from './move.ts';
import styles from './moving.module.css';
import { nextLegal } from './next-legal.ts';
import { insteadWords, standingWords, stepOf, titleOf, verbOf } from './question-words.ts';
import { type Choices, NO_CHOICES, reckon } from './reckon.ts';

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
  const legal = useMemo(
    () => nextLegal(move, alongIn(choices, answers), answers),
    [model, move, choices, answers],
  );
  const isStanding = legal !== null && legal !== move && changesNothing(legal);
  const instead = legal === move || isStanding ? null : legal;
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
          <Button autoFocus={hard !== null && isStanding} onPress={() => close(null)}>
            Cancel
          </Button>
          {!(hard && (instead || isStanding)) && (
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
              {insteadWords(model, instead)}
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
        {isStanding && <p>{standingWords(move, legal)}</p>}
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

/** Whether a move leads to where everything stands already. */
function changesNothing(move: Move): boolean {
  const plan = move.free();
  return plan.ok && plan.value.changes.length === 0;
}

/** Who comes along by what was chosen. */
const alongIn = (choices: Choices, { followerMoves = [] }: Answers) => ({
  takes: (id: Id) => choices.followers.get(id) !== 'leave',
  held: followerMoves,
});
