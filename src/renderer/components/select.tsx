import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';
import list from './list-box.module.css';
import type { Option } from './option.ts';
import { FloatingPanel } from './popover.tsx';
import styles from './select.module.css';

interface SelectProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  /** Without a border until the pointer is there: in rows and inspectors. */
  readonly inline?: boolean;
}

/** One of a list of choices that are known and not many. */
export function Select<T extends string>(props: SelectProps<T>) {
  return (
    <AriaSelect
      {...fieldProps(props)}
      value={props.value}
      onChange={(key) => {
        const chosen = props.options.find(({ id }) => id === key);
        if (chosen) props.onChange(chosen.id);
      }}
      placeholder={props.placeholder ?? 'Choose'}
    >
      <FieldFrame of={props}>
        <Button className={cx(fields.control, props.inline && styles.inline)}>
          <SelectValue className={styles.value ?? ''} />
          <ChevronDown size={14} className={styles.arrow} aria-hidden />
        </Button>
      </FieldFrame>
      <FloatingPanel>
        <ListBox className={list.list ?? ''} items={props.options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </FloatingPanel>
    </AriaSelect>
  );
}

/** One choice in a list: its icon, its words, a hint, and a mark where it is the chosen one. */
export const OptionRow = ({ option }: { readonly option: Option }) => (
  <ListBoxItem id={option.id} textValue={option.label} className={list.option ?? ''}>
    {({ isSelected }) => (
      <>
        {option.icon}
        <span className={list.words}>{option.label}</span>
        {option.hint && <span className={list.hint}>{option.hint}</span>}
        {isSelected && <Check className={list.check} aria-hidden />}
      </>
    )}
  </ListBoxItem>
);
