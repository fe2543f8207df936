import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { ComboBox as AriaComboBox, Button, Group, ListBox } from 'react-aria-components';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps, NOT_WRITTEN } from './field.tsx';
import list from './list-box.module.css';
import { OpeningInput } from './opening-input.tsx';
import type { Option } from './option.ts';
import { FloatingPanel } from './popover.tsx';
import { isListed, NOTHING } from './read-choice.ts';
import { OptionRow } from './select.tsx';
import { type ChoiceProps, useChoice } from './use-choice.ts';

interface ComboBoxProps<T extends string> extends FieldProps, ChoiceProps<T> {
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/**
 * One of many: typing narrows the list, and what is typed is taken where it can mean one only. An
 * empty field means nobody or nothing.
 */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const choice = useChoice(props);
  const { onKey, isTaken } = useReading(choice);
  const unwritten = choice.isRefused ? NOT_WRITTEN : (props.error ?? null);
  const own = { ...props, error: choice.problem ?? unwritten };
  return (
    <AriaComboBox
      {...fieldProps(own)}
      data-refused={choice.problem !== null || undefined}
      defaultItems={props.options}
      defaultFilter={isListed}
      inputValue={choice.text}
      onInputChange={choice.type}
      selectedKey={choice.id}
      onSelectionChange={(key) => {
        const picked = props.options.find(({ id }) => id === key);
        // Told also where the list closes and what is chosen only stays so.
        const isMeant = isTaken() || picked?.id !== choice.id;
        if (picked && isMeant) void choice.choose(picked.id);
      }}
      onBlur={choice.leave}
      menuTrigger="input"
      allowsEmptyCollection
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame of={own}>
        <Group className={fields.control ?? ''}>
          <OpeningInput
            className={fields.bare ?? ''}
            placeholder={props.placeholder ?? ''}
            onKeyDownCapture={onKey}
          />
          <Button className={fields.more ?? ''}>
            <ChevronDown size={14} />
          </Button>
        </Group>
      </FieldFrame>
      <FloatingPanel>
        <ListBox
          className={list.list ?? ''}
          renderEmptyState={() => <div className={list.none}>{props.nothing ?? NOTHING}</div>}
        >
          {(option: Option<T>) => <OptionRow option={option} />}
        </ListBox>
      </FloatingPanel>
    </AriaComboBox>
  );
}

const ARROWS = ['ArrowDown', 'ArrowUp'];

type Reading = Pick<ReturnType<typeof useChoice>, 'isTyped' | 'forget' | 'leave'>;

/**
 * Reads what was typed at Enter. A choice that the arrow keys have reached since counts before it; the
 * list marks one of its own accord, too, and that does not.
 */
function useReading({ isTyped, forget, leave }: Reading) {
  const hasReached = useRef(false);
  const takes = useRef(false);
  const onKey = (press: KeyboardEvent): void => {
    const { key, currentTarget } = press;
    if (press.nativeEvent.isComposing) return;
    const isMarked = hasReached.current && currentTarget.hasAttribute('aria-activedescendant');
    takes.current = isMarked && (key === 'Enter' || key === 'Tab');
    hasReached.current = ARROWS.includes(key);
    if (!isTyped || takes.current) return;
    if (key === 'Escape') forget();
    else if (key === 'Enter' || key === 'Tab') {
      // The list would take it for what was chosen before, and open again over the field that follows.
      press.stopPropagation();
      // Left by Tab, the field reads it then.
      if (key === 'Tab') return;
      press.preventDefault();
      leave();
    }
  };
  /** Whether such a choice was taken, said once. */
  const isTaken = (): boolean => {
    const was = takes.current;
    takes.current = false;
    return was;
  };
  return { onKey, isTaken };
}
