import type { AppError } from '#shared/errors/catalogue.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { openDialog } from '../state/dialogs.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { WhoDialog } from './who-dialog.tsx';

/** A question with a yes and a way back. */
export interface Question {
  readonly title: string;
  readonly text?: string;
  /** The verb on the button: `Delete`, `Undo all the same`. */
  readonly confirm: string;
  readonly danger?: boolean;
}

/** Asks before something that cannot simply be undone, or that is not what it seems. */
export const confirm = async (question: Question): Promise<boolean> =>
  (await openDialog<boolean>((close) => <ConfirmDialog {...question} close={close} />)) === true;

/** Asks who acts in this workspace; the answer says whether somebody said so. */
export const askWho = async (): Promise<boolean> =>
  (await openDialog<boolean>((close) => <WhoDialog close={close} />)) === true;

/** Asks whether to undo what another process made. */
export const askForeignUndo = (error: AppError): Promise<boolean> =>
  confirm({ title: explain(error).todo, text: explain(error).what, confirm: 'Undo' });
