import { cx } from '#renderer/components/cx.ts';
import { EditableText } from '#renderer/components/editable-text.tsx';
import styles from './runbook.module.css';

interface LongTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onCommit: (value: string, visit: string) => unknown;
  readonly maxLength: number;
  readonly waitsAs: string;
  readonly mono?: boolean;
  /** Across both columns. */
  readonly wide?: boolean;
}

/** Lines of plain text under a label. */
export const LongText = ({ label, mono = false, wide = false, ...text }: LongTextProps) => (
  <div className={cx(wide && styles.wide)}>
    <span className={styles.fieldLabel}>{label}</span>
    <EditableText
      {...text}
      label={label}
      mono={mono}
      multiline
      className={cx(styles.longText, mono && styles.command)}
    />
  </div>
);
