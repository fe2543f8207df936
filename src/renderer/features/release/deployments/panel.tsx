import { useMemo } from 'react';
import { Dialog } from 'react-aria-components';
import { Button } from '#renderer/components/button.tsx';
import { Form } from '#renderer/components/form.tsx';
import { Missing } from '#renderer/components/form-dialog.tsx';
import { FieldsPanel } from '#renderer/components/popover.tsx';
import { useOneAtATime } from '#renderer/lib/use-one-at-a-time.ts';
import { isSettled } from '#renderer/questions/moving/is-settled.ts';
import { perform } from '#renderer/questions/moving/perform.tsx';
import { openDeployment } from '#renderer/state/release-view.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useFields } from '#renderer/state/use-fields.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import styles from './deployments.module.css';
import { draftOf, savingOf } from './draft.ts';
import { Effects } from './effects.tsx';
import { DeploymentFields } from './fields.tsx';

interface PanelProps {
  readonly release: Release;
  /** `null` is one that is added. */
  readonly deployment: Deployment | null;
}

/** The panel in which a deployment is added or changed. */
export const DeploymentPanel = ({ release, deployment }: PanelProps) => (
  <FieldsPanel placement={deployment ? 'bottom start' : 'bottom end'} className={styles.floating}>
    <Dialog
      aria-label={deployment ? `Deployment to ${deployment.environment}` : 'New deployment'}
      className={styles.panel ?? ''}
    >
      <DeploymentForm release={release} deployment={deployment} />
    </Dialog>
  </FieldsPanel>
);

/** What a move asks about by itself: other days, or a reason. */
const isFrozen = ({ code }: AppError): boolean => code === 'hard-freeze' || code === 'soft-freeze';

function DeploymentForm({ release, deployment }: PanelProps) {
  const live = useMemo(() => draftOf(getModel(), release, deployment), [release, deployment]);
  const { draft, set } = useFields(live);
  const { error: refused, attemptAt } = useAttempt(draft);
  const saving = useMemo(() => savingOf(release, deployment, draft), [release, deployment, draft]);
  const plan = useMemo(() => saving.preview(), [saving]);
  const close = () => openDeployment(null);
  const save = useOneAtATime(async () => {
    const { move } = saving;
    if (move && (plan.ok || isFrozen(plan.error)) && !isSettled(getModel(), move)) {
      if (await perform(move)) close();
      return;
    }
    if (await attemptAt(saving.run)) close();
  });
  const isBlank = draft.environment.trim() === '';
  return (
    <Form className={styles.form} onSend={() => !isBlank && save()}>
      <DeploymentFields
        release={release}
        deployment={deployment}
        draft={draft}
        asksReason={draft.reason !== '' || (!plan.ok && plan.error.code === 'soft-freeze')}
        onChange={set}
      />
      <Effects release={release} deployment={deployment} draft={draft} plan={plan} />
      {refused && plan.ok && (
        <p className={styles.breaks} role="alert">
          {explain(refused).what} {explain(refused).todo}
        </p>
      )}
      <div className={styles.foot}>
        {draft.windowStart !== null && deployment && (
          <Button kind="quiet" onPress={() => set({ windowStart: null, windowEnd: null })}>
            Clear
          </Button>
        )}
        <Missing>{isBlank && 'Name an environment first.'}</Missing>
        <Button onPress={close}>Cancel</Button>
        <Button kind="primary" type="submit" isDisabled={isBlank}>
          {deployment ? 'Save deployment' : 'Add deployment'}
        </Button>
      </div>
    </Form>
  );
}
