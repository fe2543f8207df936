import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  /** Monospaced: versions, commands. */
  readonly mono?: boolean;
  readonly onBlur?: () => void;
}

/** A line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <AriaTextField {...textProps(props)} type={props.type ?? 'text'}>
      <FieldFrame of={props}>
        <Input
          className={cx(styles.control, props.mono && 'mono')}
          placeholder={props.placeholder ?? ''}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'type'> {
  readonly rows?: number;
}

/** Lines of text; grows with what is in it. */
export function TextArea(props: TextAreaProps) {
  return (
    <AriaTextField {...textProps(props)}>
      <FieldFrame of={props}>
        <AriaTextArea
          className={cx(styles.control, styles.area, props.mono && 'mono')}
          placeholder={props.placeholder ?? ''}
          rows={props.rows ?? 3}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

const textProps = (props: TextFieldProps) => ({
  ...fieldProps(props),
  value: props.value,
  onChange: props.onChange,
  ...(props.onBlur && { onBlur: props.onBlur }),
  ...(props.autoFocus && { autoFocus: true }),
  ...(props.maxLength && { maxLength: props.maxLength }),
});
