import { useId, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Form } from '#renderer/components/form.tsx';
import { confirm } from '#renderer/questions/ask.tsx';
import { openDialog } from '#renderer/state/dialogs.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import { today } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { getModel, useModel } from '#renderer/state/workspace.ts';
import { generatedId } from '#shared/commands/cadence/outcome.ts';
import { cadenceOf } from '#shared/commands/cadence/set.ts';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Team } from '#shared/domain/records/people.ts';
import { scrollTo } from '../scrolling.ts';
import styles from './cadence.module.css';
import { CadenceFields } from './cadence-fields.tsx';
import { type CadenceDraft, draftFor } from './draft.ts';
import { Preview } from './preview.tsx';
import { leftWords } from './words.ts';
import { useWorkedOut } from './work-out.ts';

/** Asks for a team's cadence, shows what it gives, and generates it. */
export async function askCadence(teamId: Id | null): Promise<void> {
  const teams = [...getModel().teams.values()].sort(byRank);
  const team = teams.find(({ id }) => id === teamId) ?? teams[0];
  if (team) await openDialog<true>((close) => <CadenceDialog first={team} close={close} />);
}

interface CadenceDialogProps {
  readonly first: Team;
  readonly close: (done: true | null) => void;
}

function CadenceDialog({ first, close }: CadenceDialogProps) {
  const form = useId();
  const [draft, setDraft] = useState(() => draftFor(getModel(), first, today()));
  const worked = useWorkedOut(draft);
  const { refusal, attempt } = useAttempt(draft);
  const [busy, setBusy] = useState(false);
  const known = useModel((model) => cadenceOf(model, draft.teamId));
  const { applied } = worked;
  const set = (to: Partial<CadenceDraft>) => setDraft((before) => ({ ...before, ...to }));
  const generate = async () => {
    if (!worked.applied) return;
    const { told } = worked.applied;
    setBusy(true);
    const done = await attempt('cadence.apply', worked.input).finally(() => setBusy(false));
    if (done === null) return;
    close(true);
    showFirstNew(told, draft.teamId);
    const left = leftWords(told);
    offerUndo(done, left === null ? undefined : `${done.label}. ${left}`);
  };
  return (
    <Dialog
      title="Cadence"
      size="huge"
      onClose={() => close(null)}
      actions={
        <>
          {known && (
            <span className={styles.start}>
              <Button kind="danger" onPress={() => void removeCadence(known.id, close)}>
                Remove cadence…
              </Button>
            </span>
          )}
          {refusal && <span className={styles.failure}>{refusal}</span>}
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            form={form}
            isPending={busy}
            isDisabled={!applied || applied.plan.changes.length === 0}
          >
            Generate
          </Button>
        </>
      }
    >
      <Form id={form} className={styles.columns} onSend={() => void generate()}>
        <CadenceFields
          draft={draft}
          refusal={worked.refusal}
          onChange={set}
          onTeam={(team) => setDraft(draftFor(getModel(), team, today()))}
        />
        <Preview worked={worked} />
      </Form>
    </Dialog>
  );
}

/** Brings what was generated into sight, which may lie far from where one looked. */
function showFirstNew({ sprints }: CadencePlan, teamId: Id): void {
  const first = sprints.find(({ fate }) => fate.kind === 'new');
  const model = getModel();
  const cadence = cadenceOf(model, teamId);
  const id = first && cadence && generatedId(model, cadence, 'sprint', first.ordinal);
  // The lanes know it once they are drawn, and the focus goes back to where it was before that.
  if (id) requestAnimationFrame(() => requestAnimationFrame(() => scrollTo.sprint(id)));
}

async function removeCadence(cadenceId: Id, close: (done: true) => void): Promise<void> {
  const sure = await confirm({
    title: 'Remove the cadence?',
    text: 'What it generated stays, and is like anything else from then on.',
    confirm: 'Remove cadence',
    danger: true,
  });
  if (sure && (await run('cadence.remove', { cadenceId }))) close(true);
}
