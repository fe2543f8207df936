import { ChevronDown } from 'lucide-react';
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox } from 'react-aria-components';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps, NOT_WRITTEN } from './field.tsx';
import list from './list-box.module.css';
import type { Option } from './option.ts';
import { FloatingPanel } from './popover.tsx';
import { OptionRow } from './select.tsx';
import { useDraft } from './use-draft.ts';

interface ComboBoxProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  /** `null` where nothing is chosen. */
  readonly value: T | null;
  /** `null` where the field was emptied. */
  readonly onChange: (value: T | null) => unknown;
  readonly placeholder?: string;
  /** What is said where nothing matches. */
  readonly nothing?: string;
  readonly autoFocus?: boolean;
}

/** One of many: typing narrows the list. An empty field means nobody or nothing. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const draft = useDraft(props.value, props.onChange);
  const choose = (id: T | null) => {
    draft.change(id);
    // An emptied field may be on its way to another name; it counts when it is left.
    if (id !== null) draft.commit();
  };
  const own = { ...props, error: draft.isRefused ? NOT_WRITTEN : (props.error ?? null) };
  return (
    <AriaComboBox
      {...fieldProps(own)}
      defaultItems={props.options}
      selectedKey={draft.value}
      onSelectionChange={(key) => choose(props.options.find(({ id }) => id === key)?.id ?? null)}
      onBlur={draft.commit}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame of={own}>
        <Group className={fields.control ?? ''}>
          <Input className={fields.bare ?? ''} placeholder={props.placeholder ?? ''} />
          <Button className={fields.more ?? ''}>
            <ChevronDown size={14} />
          </Button>
        </Group>
      </FieldFrame>
      <FloatingPanel>
        <ListBox
          className={list.list ?? ''}
          renderEmptyState={() => (
            <div className={list.none}>{props.nothing ?? 'Nothing matches'}</div>
          )}
        >
          {(option: Option<T>) => <OptionRow option={option} />}
        </ListBox>
      </FloatingPanel>
    </AriaComboBox>
  );
}
