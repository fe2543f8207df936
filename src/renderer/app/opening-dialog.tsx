import { Dialog } from '../components/dialog.tsx';
import { OpeningAnswer, titleOfTrouble } from '../questions/opening-answer.tsx';
import { dismissTrouble, useOpening } from '../state/opening.ts';
import { useWorkspace } from '../state/workspace.ts';

/** What became of opening another workspace; the welcome place shows it in place. */
export function OpeningDialog() {
  const trouble = useOpening((state) => state.trouble);
  const phase = useWorkspace((state) => state.phase);
  if (!trouble || phase === 'welcome') return null;
  return (
    <Dialog title={titleOfTrouble(trouble)} onClose={dismissTrouble}>
      <OpeningAnswer trouble={trouble} />
    </Dialog>
  );
}
