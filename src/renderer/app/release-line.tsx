import { memo } from 'react';
import { Button } from 'react-aria-components';
import { type Verdict, verdictLabel } from '#shared/domain/checks/verdict.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { countdown } from '#shared/domain/release/countdown.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { cx } from '../components/cx.ts';
import { ReleaseTitle } from '../components/release-title.tsx';
import { WithTooltip } from '../components/tooltip.tsx';
import { VerdictIcon } from '../components/verdict.tsx';
import { useModel } from '../state/workspace.ts';
import { go } from './route.ts';
import styles from './sidebar.module.css';
import { isOver } from './sidebar-releases.ts';

interface ReleaseLineProps {
  readonly release: Release;
  readonly today: IsoDate;
  readonly verdict: Verdict | null;
  /** The window shows it. */
  readonly here: boolean;
}

/** A release in the sidebar: hue, version, name, days to go, the call. */
export const ReleaseLine = memo(function ReleaseLine(props: ReleaseLineProps) {
  const { release, today, verdict, here } = props;
  const out = isOver(release);
  const call = out ? null : verdict;
  const state = out ? styles.out : call === null && styles.undecided;
  return (
    <li>
      <WithTooltip text={<Facts release={release} verdict={call} />} placement="right">
        <Button
          className={cx(styles.release, here && styles.on, state)}
          aria-current={here ? 'page' : undefined}
          onPress={() => go({ place: 'release', releaseId: release.id, tab: 'checklists' })}
        >
          <span className={styles.dot} style={{ background: `var(--hue-${release.hue})` }} />
          <ReleaseTitle
            release={release}
            className={styles.title}
            versionClass={styles.version}
            nameClass={styles.name}
            hint={false}
          />
          <ProductUnseen release={release} />
          <span className={styles.tail}>
            <span className={styles.count}>{days(release, today, out)}</span>
            {call && <VerdictIcon verdict={call.word} />}
          </span>
        </Button>
      </WithTooltip>
    </li>
  );
});

/** The product, for those who cannot rest on the line; nothing where there is only one. */
function ProductUnseen({ release }: { readonly release: Release }) {
  const product = useModel(({ products }) =>
    products.size > 1 ? products.get(release.productId)?.name : undefined,
  );
  return product && <span className="unseen"> · {product} </span>;
}

function days(release: Release, today: IsoDate, out: boolean): string {
  if (release.status === 'rolled-back') return 'back';
  if (out) return 'out';
  return release.targetDate === null ? '' : countdown(release.targetDate, today);
}

function Facts({ release, verdict }: { release: Release; verdict: Verdict | null }) {
  const { version, name, productId, targetDate } = release;
  const product = useModel(({ products }) => products.get(productId)?.name);
  return (
    <span className={styles.facts}>
      <span>
        <span className="mono">{version}</span> {name}
      </span>
      <span className="dim">{product}</span>
      <span className="dim">
        {targetDate === null ? 'No date yet' : longDate(targetDate)}
        {verdict && ` · ${verdictLabel(verdict.word)}`}
        {verdict && verdict.blockers > 0 && ` · ${counted(verdict.blockers, 'blocker')}`}
        {verdict && verdict.warnings > 0 && ` · ${counted(verdict.warnings, 'warning')}`}
      </span>
    </span>
  );
}
