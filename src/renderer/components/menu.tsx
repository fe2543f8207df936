import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type PopoverProps as AriaPopoverProps,
  Header,
  MenuTrigger,
  Separator,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Kbd } from './kbd.tsx';
import list from './list-box.module.css';
import { FloatingPanel } from './popover.tsx';

interface MenuProps extends Pick<AriaPopoverProps, 'placement'> {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

/** A menu under the button that opens it. */
export const Menu = ({ trigger, label, children, placement = 'bottom start' }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <FloatingPanel placement={placement}>
      <AriaMenu aria-label={label} className={list.list ?? ''}>
        {children}
      </AriaMenu>
    </FloatingPanel>
  </MenuTrigger>
);

interface MenuItemProps {
  readonly label: string;
  readonly onAction: () => void;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  /** Marks the one that holds now. */
  readonly isChosen?: boolean;
}

/** One thing to do: a verb, and its keys where it has some. */
export const MenuItem = ({ label, icon, keys, danger, isChosen, ...rest }: MenuItemProps) => (
  <AriaMenuItem {...rest} textValue={label} className={cx(list.option, danger && list.danger)}>
    {icon}
    <span className={list.words}>{label}</span>
    {keys && <Kbd keys={keys} />}
    {isChosen && <Check className={list.check} aria-label="chosen" />}
  </AriaMenuItem>
);

/** Some items under a heading. */
export const MenuSection = (props: { readonly title: string; readonly children: ReactNode }) => (
  <AriaMenuSection>
    <Header className={list.heading ?? ''}>{props.title}</Header>
    {props.children}
  </AriaMenuSection>
);

export const MenuRule = () => <Separator className={list.rule ?? ''} />;
