import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import type { Question } from './ask.tsx';

/** A question with a yes and a way back. */
export const ConfirmDialog = (props: Question & { close: (answer: boolean | null) => void }) => (
  <Dialog
    title={props.title}
    onClose={() => props.close(null)}
    alert
    actions={
      <>
        <Button onPress={() => props.close(null)}>Cancel</Button>
        <Button
          kind={props.danger ? 'danger' : 'primary'}
          autoFocus
          onPress={() => props.close(true)}
        >
          {props.confirm}
        </Button>
      </>
    }
  >
    {props.text && <p className="dim">{props.text}</p>}
  </Dialog>
);
