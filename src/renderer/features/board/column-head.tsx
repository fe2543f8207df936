import { Plus } from 'lucide-react';
import { memo } from 'react';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { ProgressBar } from '#renderer/components/progress-bar.tsx';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { scopeProgress, type Tally, tallyOf } from '#shared/domain/item/tally.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { countdown } from '#shared/domain/release/countdown.ts';
import { titleInProduct } from '#shared/domain/release/name-apart.ts';
import { STATUS_WORDS } from '#shared/domain/release/status.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import { grouped, pointsWords } from '#shared/lib/format.ts';
import styles from './column.module.css';
import type { Column } from './columns.ts';

interface ColumnHeadProps {
  readonly column: Column;
  readonly today: string;
  readonly onOpen: (release: Release) => void;
  readonly onAdd: (column: Column) => void;
}

/** Version, name, date, how much is in it and how much of that is done. */
export const ColumnHead = memo(function ColumnHead({
  column,
  today,
  onOpen,
  onAdd,
}: ColumnHeadProps) {
  const { release, items } = column;
  const tally = tallyOf(items);
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <Dot release={release} />
        {release ? (
          <OpenButton release={release} onOpen={onOpen} />
        ) : (
          <span className={cx(styles.open, 'strong')}>No release</span>
        )}
        {release && release.status !== 'planned' && (
          <Chip>{STATUS_WORDS[release.status].toLowerCase()}</Chip>
        )}
        <AddButton column={column} onAdd={onAdd} />
      </div>
      <div className={cx(styles.figures, 'num')}>
        <span className="cut">{release ? dateOf(release, today) : 'not planned'}</span>
        <span className={styles.amount}>{amountOf(column, tally)}</span>
      </div>
      <Done release={release} tally={tally} />
    </header>
  );
});

interface OpenButtonProps extends Pick<ColumnHeadProps, 'onOpen'> {
  readonly release: Release;
}

/** Leads to the release; resting on it says its whole name and its product. */
function OpenButton({ release, onOpen }: OpenButtonProps) {
  const title = useModel((model) => titleInProduct(model, release));
  return (
    <button type="button" className={styles.open} title={title} onClick={() => onOpen(release)}>
      <ReleaseTitle
        release={release}
        versionClass="strong"
        nameClass={styles.called}
        hint={false}
      />
    </button>
  );
}

/** A plain button: two hundred columns have one, and a tooltip of the kit costs more than a card. */
function AddButton({ column, onAdd }: Pick<ColumnHeadProps, 'column' | 'onAdd'>) {
  const { release } = column;
  const label = release ? `New item in ${release.version}` : 'New item without a release';
  return (
    <button
      type="button"
      className={styles.add}
      aria-label={label}
      title={label}
      onClick={() => onAdd(column)}
    >
      <Plus size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

const Dot = ({ release }: { readonly release: Release | null }) => (
  <span
    className={styles.dot}
    style={{ background: release ? `var(--hue-${release.hue})` : 'var(--text-3)' }}
  />
);

const dateOf = ({ targetDate }: Release, today: string): string =>
  targetDate ? `${dateNear(targetDate, today)} · ${countdown(targetDate, today)}` : 'no date';

/** `21 · 44 pt`; with a filter how many of them are shown: `3 of 21 · 44 pt`. */
function amountOf({ rows, items }: Column, { count, points }: Tally): string {
  const shown =
    rows.length < items.length ? `${grouped(rows.length)} of ${grouped(count)}` : grouped(count);
  return `${shown} · ${pointsWords(points)}`;
}

/** How much of the release is done; what is not planned has no such thing. */
function Done({ release, tally }: { readonly release: Release | null; readonly tally: Tally }) {
  if (!release) return <div className={styles.noBar} />;
  const { by, done, total } = scopeProgress(tally);
  const hue = `hue-${release.hue}` as 'hue-1';
  return (
    <ProgressBar
      label={`${by === 'points' ? 'Points' : 'Items'} done in ${release.version}`}
      value={done}
      total={total}
      tone={hue}
    />
  );
}
