import type { ComponentProps } from 'react';
import { focusRefused } from '../lib/refused.ts';

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> {
  /** Called by the button that sends, and by Enter in a field, where every field was taken. */
  readonly onSend: () => void;
}

/**
 * Fields that are sent together. One that shows what was not taken gets the focus instead. The
 * browser's own checks hold nothing back: they do not say why.
 */
export const Form = ({ onSend, ...rest }: FormProps) => (
  <form
    {...rest}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      if (!focusRefused(event.currentTarget)) onSend();
    }}
  />
);
