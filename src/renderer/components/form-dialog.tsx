import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import { Form, Refusal } from './form.tsx';
import styles from './form-dialog.module.css';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'size'> {
  /** The verb on the button that goes on, with what it is about: `Add person`. */
  readonly confirm: string;
  /** Whether enough is filled in to go on. */
  readonly ready: boolean;
  /** See `Form`. The button stays, since it may have the focus. */
  readonly isFlawed?: boolean;
  /** What the form was about and somebody removed meanwhile: `freeze window`. What stands in it is added anew. */
  readonly gone?: string | null;
  /** What is missing, said beside the button as long as it is not ready. */
  readonly missing?: string;
  /** Why it was refused, where no field is to be corrected. */
  readonly refusal?: string | null;
  /** Called by the button, and by Enter in a field. */
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What has to be filled in before the button beside it can be pressed. */
export const Missing = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.missing} aria-live="polite">
    {children}
  </p>
);

/** A dialog with fields to fill in. */
export function FormDialog({ title, confirm, ready, onConfirm, ...rest }: FormDialogProps) {
  const { onClose, children, missing, size = 'small', isFlawed = false } = rest;
  const { refusal, gone = null } = rest;
  const formId = useId();
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      actions={
        <>
          {missing && <Missing>{!ready && missing}</Missing>}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isDisabled={!ready}>
            {confirm}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={styles.form}
        isFlawed={isFlawed}
        onSend={() => ready && onConfirm()}
      >
        {gone !== null && (
          <p className={styles.gone} role="alert">
            Another window or process removed this {gone} meanwhile. “{confirm}” adds it anew, as it
            stands here.
          </p>
        )}
        {children}
        <Refusal>{refusal}</Refusal>
      </Form>
    </Dialog>
  );
}
