import type { ComponentProps } from 'react';
import { focusFlawed, focusRefused } from '../lib/refused.ts';

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> {
  /** Called by the button that sends, and by Enter in a field, where every field was taken. */
  readonly onSend: () => void;
  /** Whether what the fields come to is wrong as it stands, as one of them says: then it is not sent. */
  readonly isFlawed?: boolean;
}

/**
 * Fields that are sent together. One that shows what was not taken gets the focus instead. The
 * browser's own checks hold nothing back: they do not say why.
 */
export const Form = ({ onSend, isFlawed = false, ...rest }: FormProps) => (
  <form
    {...rest}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      if (focusRefused(event.currentTarget)) return;
      if (isFlawed) focusFlawed(event.currentTarget);
      else onSend();
    }}
  />
);
