import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { followFields } from '../lib/filled-in.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** Called when it is dismissed: Escape, the cross, a press beside it as long as nothing is filled in. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at its foot, the one that goes on last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'huge';
  /** Asks before something is destroyed: only its own buttons close it. */
  readonly alert?: boolean;
}

/** A question over the window. Use it where nothing inline will do. */
export function Dialog({ title, onClose, children, actions, size = 'small', alert }: DialogProps) {
  const [fields] = useState(followFields);
  return (
    <ModalOverlay
      isOpen
      isDismissable={!alert}
      shouldCloseOnInteractOutside={() => !fields.isFilledIn()}
      onOpenChange={(open) => !open && onClose()}
      className={styles.veil ?? ''}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {!alert && (
              <IconButton label="Close" onPress={onClose}>
                <X />
              </IconButton>
            )}
          </header>
          <div ref={fields.ref} className={styles.body}>
            {children}
          </div>
          {actions && <footer className={styles.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
