import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { focusFlawed, focusRefused } from '../lib/refused.ts';
import styles from './form.module.css';
import { isPart } from './use-parts.ts';

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'ref'> {
  /** Called by the button that sends, and by Enter in a field, where every field was taken. */
  readonly onSend: () => void;
  /** Whether what the fields come to is wrong as it stands, as one of them says: then it is not sent. */
  readonly isFlawed?: boolean;
}

/**
 * Fields that are sent together: by the button, by Enter in a line, a number, a date or a time, by Ctrl
 * or Cmd + Enter in several lines. One that shows what was not taken gets the focus instead. The
 * browser's own checks hold nothing back: they do not say why.
 */
export function Form({ onSend, isFlawed = false, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    // Parts of a date keep their keys from React, and have handed on what was typed once they come here.
    const onKey = (press: KeyboardEvent) => {
      if (!isToSend(press)) return;
      press.preventDefault();
      if (!sender(element)?.disabled) element.requestSubmit();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (focusRefused(event.currentTarget)) return;
        if (isFlawed) focusFlawed(event.currentTarget);
        else onSend();
      }}
    />
  );
}

/** Whether a key sends a form of which the browser by itself would not send it. */
function isToSend({ key, ctrlKey, metaKey, isComposing, repeat, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' || isComposing || repeat) return false;
  return isPart(target) || (target instanceof HTMLTextAreaElement && (ctrlKey || metaKey));
}

/** The button that sends a form, wherever it stands. */
const sender = ({ elements }: HTMLFormElement): HTMLButtonElement | undefined =>
  [...elements]
    .filter((element) => element instanceof HTMLButtonElement)
    .find(({ type }) => type === 'submit');

/** Why what was sent was refused, at the foot of a form; nothing where it was not. */
export const Refusal = ({ children }: { readonly children: ReactNode }) =>
  children && (
    <p className={styles.refusal} role="alert">
      {children}
    </p>
  );
