import { useMemo } from 'react';
import { ChoiceDialog, type Mark } from '#renderer/components/choice-dialog.tsx';
import { openDialog } from '#renderer/state/dialogs.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { feedAndSay, sprintsWords } from '../feeding.ts';
import { type FeedChoice, feedChoices } from './feed-choices.ts';

/** Asks which release sprints feed, and lets them feed it. */
export async function askFeeds(sprintIds: readonly Id[]): Promise<void> {
  if (sprintIds.length === 0) return;
  const choice = await openDialog<FeedChoice>((close) => (
    <FeedsDialog sprintIds={sprintIds} close={close} />
  ));
  if (choice) await feedAndSay(choice.feeding);
}

interface FeedsDialogProps {
  readonly sprintIds: readonly Id[];
  readonly close: (choice: FeedChoice | null) => void;
}

function FeedsDialog({ sprintIds, close }: FeedsDialogProps) {
  const model = useModel((now) => now);
  const choices = useMemo(() => feedChoices(model, sprintIds), [model, sprintIds]);
  const verb = sprintIds.length === 1 ? 'feeds' : 'feed';
  return (
    <ChoiceDialog
      title={`${sprintsWords(sprintIds)} ${verb}`}
      choices={choices}
      marksOf={marksOf}
      close={close}
    />
  );
}

const marksOf = ({ misfit }: FeedChoice): Mark[] =>
  misfit === null ? [] : [{ words: misfit, tone: 'hold' }];
