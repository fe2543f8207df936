import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';

/** What every field of the kit takes beside its value. */
export interface FieldProps {
  /** The words over the field. */
  readonly label: string;
  /** Keeps the label for those who cannot see, where the place makes it clear. */
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  /** What is wrong, said under the field; `null` where nothing is. */
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly className?: string | undefined;
}

/** Said where a value was handed on and not taken. */
export const NOT_WRITTEN = 'Not written yet. Leaving the field tries again.';

/** The part of a field's props that its aria primitive takes. */
export const fieldProps = (props: FieldProps) => ({
  isDisabled: props.isDisabled ?? false,
  isRequired: props.isRequired ?? false,
  isInvalid: Boolean(props.error),
  // Or the browser would send no form as long as a field shows what was wrong with the last try.
  validationBehavior: 'aria' as const,
  className: cx(styles.field, props.className),
});

/** Label, control, help and error, in order; used inside an aria field. */
export function FieldFrame({ of, children }: { of: FieldProps; children: ReactNode }) {
  return (
    <>
      <Label className={of.hideLabel ? 'unseen' : (styles.label ?? '')}>{of.label}</Label>
      {children}
      {of.description && !of.error && (
        <Text slot="description" className={styles.description ?? ''}>
          {of.description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{of.error}</FieldError>
    </>
  );
}
