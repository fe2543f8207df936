import { CircleCheck, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { type Tone, toasts } from '../state/toasts.ts';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import styles from './toasts.module.css';

const SHAPES = { plain: null, go: CircleCheck, hold: TriangleAlert, nogo: OctagonAlert } as const;

/** The corner where messages come and go. */
export const Toasts = () => (
  <ToastRegion queue={toasts} aria-label="Messages" className={styles.region ?? ''}>
    {({ toast }) => (
      <Toast toast={toast} className={styles.toast ?? ''} data-hears-keys>
        <ToneShape tone={toast.content.tone} />
        <ToastContent className={styles.content ?? ''}>
          <Text slot="title">{toast.content.what}</Text>
          {toast.content.todo && (
            <Text slot="description" className={styles.todo ?? ''}>
              {toast.content.todo}
            </Text>
          )}
        </ToastContent>
        {toast.content.action && (
          <Button
            slot={null}
            onPress={() => {
              toast.content.action?.run();
              toasts.close(toast.key);
            }}
          >
            {toast.content.action.label}
          </Button>
        )}
        <IconButton slot="close" label="Dismiss">
          <X />
        </IconButton>
      </Toast>
    )}
  </ToastRegion>
);

function ToneShape({ tone }: { readonly tone: Tone }) {
  const Shape = SHAPES[tone];
  return (
    Shape && (
      <Shape size={16} strokeWidth={1.75} className={cx(styles.shape, styles[tone])} aria-hidden />
    )
  );
}
