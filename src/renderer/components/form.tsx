import { type ComponentProps, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { focusFlawed, focusRefused } from '../lib/refused.ts';
import styles from './form.module.css';
import { FormContext, HalfTypedContext } from './form-around.ts';
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
 * browser's own checks hold nothing back: they do not say why. Its fields hand on what is typed with
 * every key; what they come to is shown in a `Foreseen`.
 */
export function Form({ onSend, isFlawed = false, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { around, isHalfTyped } = useHalfTyped();
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    // Parts of a date keep their keys from React, and have handed on what was typed once they come here.
    const onKey = (press: KeyboardEvent) => {
      if (!isToSend(press)) return;
      press.preventDefault();
      if (!sender(element)?.disabled) element.requestSubmit();
    };
    // What a field says once it is left can move the button from under a press, which then sends nothing.
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || !sender(element)?.contains(target)) return;
      const up = { once: true, capture: true };
      document.addEventListener('pointerup', () => void focusRefused(element), up);
    };
    element.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      element.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress, true);
    };
  }, []);
  return (
    <FormContext value={around}>
      <HalfTypedContext value={isHalfTyped}>
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
      </HalfTypedContext>
    </FormContext>
  );
}

/** Follows which fields hold what is only half typed. */
function useHalfTyped() {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const around = useMemo(
    () => ({
      tell: (field: string, isHalfTyped: boolean) =>
        setFields((before) => {
          if (before.has(field) === isHalfTyped) return before;
          const others = [...before].filter((other) => other !== field);
          return new Set(isHalfTyped ? [...others, field] : others);
        }),
    }),
    [],
  );
  return { around, isHalfTyped: fields.size > 0 };
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
