import { NumberField as AriaNumberField, Group, Input } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';
import { useDraft } from './use-draft.ts';

interface NumberFieldProps extends FieldProps {
  /** `null` where there is none. */
  readonly value: number | null;
  /** Called on leaving the field, at Enter and after 5 s of rest. */
  readonly onChange: (value: number | null, visit: string) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Words after the figure: `min`, `pt`. */
  readonly unit?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A number; empty is `null`. The arrow keys step. */
export function NumberField(props: NumberFieldProps) {
  const draft = useDraft(props.value, props.onChange);
  return (
    <AriaNumberField
      {...fieldProps(props)}
      value={draft.value ?? Number.NaN}
      onChange={(value) => draft.change(Number.isNaN(value) ? null : value)}
      onBlur={draft.commit}
      onKeyUp={({ key }) => key === 'Enter' && draft.commit()}
      formatOptions={FORMAT}
      {...(props.min !== undefined && { minValue: props.min })}
      {...(props.max !== undefined && { maxValue: props.max })}
      {...(props.step !== undefined && { step: props.step })}
    >
      <FieldFrame of={props}>
        <Group className={styles.control ?? ''}>
          <Input
            className={cx(styles.bare, 'num')}
            placeholder={props.placeholder ?? ''}
            autoFocus={props.autoFocus ?? false}
          />
          {props.unit && <span className="dimmer">{props.unit}</span>}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}

const FORMAT: Intl.NumberFormatOptions = { maximumFractionDigits: 2, useGrouping: false };
