import { ChevronDown } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox } from 'react-aria-components';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';
import list from './list-box.module.css';
import type { Option } from './option.ts';
import { FloatingPanel } from './popover.tsx';
import { OptionRow } from './select.tsx';
import { tooLong } from './too-long.ts';

interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is proposed; anything else may be typed. */
  readonly suggestions: readonly string[];
  /** A longer text stays as it was typed, and the field says so. */
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

/** Enter takes a suggestion only where the arrow keys reached one; otherwise it is the form's. */
function keepFromList(press: KeyboardEvent): void {
  const isMarked = press.currentTarget.hasAttribute('aria-activedescendant');
  if (press.key === 'Enter' && !isMarked) press.stopPropagation();
}

/** A line of text, with what was written there before to pick from. */
export function SuggestField(props: SuggestFieldProps) {
  const options = props.suggestions.map((words): Option => ({ id: words, label: words }));
  const trouble = tooLong(props.value, props.maxLength);
  const own = { ...props, error: trouble ?? props.error ?? null };
  return (
    <AriaComboBox
      {...fieldProps(own)}
      data-refused={trouble !== null || undefined}
      allowsCustomValue
      defaultItems={options}
      inputValue={props.value}
      onInputChange={props.onChange}
      menuTrigger="input"
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame of={own}>
        <Group className={fields.control ?? ''}>
          <Input className={fields.bare ?? ''} onKeyDownCapture={keepFromList} />
          <Button className={fields.more ?? ''}>
            <ChevronDown size={14} />
          </Button>
        </Group>
      </FieldFrame>
      <FloatingPanel>
        <ListBox className={list.list ?? ''}>
          {(option: Option) => <OptionRow option={option} />}
        </ListBox>
      </FloatingPanel>
    </AriaComboBox>
  );
}
