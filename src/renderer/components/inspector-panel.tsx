import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import styles from './inspector-panel.module.css';

interface InspectorPanelProps {
  /** What is inspected, in plain words, for those who cannot see it. */
  readonly label: string;
  /** The heading: a dot, a version, a name, a verdict. */
  readonly heading: ReactNode;
  /** Shows a cross. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The panel at the right about the selected thing. */
export const InspectorPanel = ({ label, heading, onClose, children }: InspectorPanelProps) => (
  <aside aria-label={label} className={styles.panel} tabIndex={-1} data-inspector>
    <header className={styles.head}>
      <h2 className={styles.heading}>{heading}</h2>
      {onClose && (
        <IconButton label="Close" keys="Escape" onPress={onClose}>
          <X />
        </IconButton>
      )}
    </header>
    {children}
  </aside>
);

/** Facts about a thing: `<Facts><Fact name="Ships">Wed 23 Dec</Fact></Facts>`. */
export const Facts = ({ children }: { readonly children: ReactNode }) => (
  <dl className={styles.facts}>{children}</dl>
);

export const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) => (
  <>
    <dt className={styles.name}>{name}</dt>
    <dd className={styles.value}>{children}</dd>
  </>
);
