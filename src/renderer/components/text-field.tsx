import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components';
import { inOneLine } from '#shared/lib/one-line.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';
import { tooLong } from './too-long.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** A longer text stays as it was typed, and the field says so. */
  readonly maxLength?: number;
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  /** Monospaced: versions, commands. */
  readonly mono?: boolean;
  readonly onBlur?: () => void;
  /** What stands in it is only proposed: it is marked when the field gets the focus, and typing replaces it. */
  readonly isProposed?: boolean;
}

/** A line of text. */
export function TextField(props: TextFieldProps) {
  const own = judged(props);
  return (
    <AriaTextField
      {...textProps(own)}
      type={props.type ?? 'text'}
      onChange={(text) => props.onChange(inOneLine(text))}
    >
      <FieldFrame of={own}>
        <Input
          className={cx(styles.control, props.mono && 'mono')}
          placeholder={props.placeholder ?? ''}
          onFocus={({ currentTarget }) => props.isProposed && currentTarget.select()}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'type' | 'isProposed'> {
  readonly rows?: number;
}

/** Lines of text; grows with what is in it. */
export function TextArea(props: TextAreaProps) {
  const own = judged(props);
  return (
    <AriaTextField {...textProps(own)}>
      <FieldFrame of={own}>
        <AriaTextArea
          className={cx(styles.control, styles.area, props.mono && 'mono')}
          placeholder={props.placeholder ?? ''}
          rows={props.rows ?? 3}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

/** The props with what is wrong with the length of the text. */
const judged = <P extends TextFieldProps>(props: P): P => ({
  ...props,
  error: tooLong(props.value, props.maxLength) ?? props.error ?? null,
});

const textProps = (props: TextFieldProps) => ({
  ...fieldProps(props),
  value: props.value,
  onChange: props.onChange,
  ...(props.onBlur && { onBlur: props.onBlur }),
  ...(props.autoFocus && { autoFocus: true }),
  'data-refused': tooLong(props.value, props.maxLength) !== null || undefined,
});
