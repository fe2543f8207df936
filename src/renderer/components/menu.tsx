import { Check, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type PopoverProps as AriaPopoverProps,
  Header,
  MenuTrigger,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Kbd } from './kbd.tsx';
import list from './list-box.module.css';
import { FloatingPanel } from './popover.tsx';

interface MenuProps extends Pick<AriaPopoverProps, 'placement'> {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  /** Called when it opens. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A menu under the button that opens it. */
export const Menu = ({
  trigger,
  label,
  onOpen,
  children,
  placement = 'bottom start',
}: MenuProps) => (
  <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
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
  /** After the words, quieter. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  /** Marks the one that holds now. */
  readonly isChosen?: boolean;
}

/** One thing to do: a verb, and its keys where it has some. */
export const MenuItem = ({ label, icon, keys, hint, danger, isChosen, ...rest }: MenuItemProps) => (
  <AriaMenuItem {...rest} textValue={label} className={cx(list.option, danger && list.danger)}>
    {icon}
    <span className={list.words}>{label}</span>
    {hint && <span className={list.hint}>{hint}</span>}
    {keys && <Kbd keys={keys} />}
    {isChosen && <Check className={list.check} aria-label="chosen" />}
  </AriaMenuItem>
);

interface SubmenuProps {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** A line of a menu that opens another one beside it. */
export const Submenu = ({ label, isDisabled = false, children }: SubmenuProps) => (
  <SubmenuTrigger>
    <AriaMenuItem isDisabled={isDisabled} textValue={label} className={list.option ?? ''}>
      <span className={list.words}>{label}</span>
      <ChevronRight aria-hidden />
    </AriaMenuItem>
    <FloatingPanel>
      <AriaMenu aria-label={label} className={list.list ?? ''}>
        {children}
      </AriaMenu>
    </FloatingPanel>
  </SubmenuTrigger>
);

/** Some items under a heading. */
export const MenuSection = (props: { readonly title: string; readonly children: ReactNode }) => (
  <AriaMenuSection>
    <Header className={list.heading ?? ''}>{props.title}</Header>
    {props.children}
  </AriaMenuSection>
);

export const MenuRule = () => <Separator className={list.rule ?? ''} />;
