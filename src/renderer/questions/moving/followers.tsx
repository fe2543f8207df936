import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { Version } from '#renderer/components/version.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { dateNear, longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { lowerFirst } from './lower-first.ts';
import styles from './moving.module.css';
import type { Choices, Follower } from './reckon.ts';

interface FollowersProps {
  readonly followers: readonly Follower[];
  readonly choices: Choices;
  onChange(choices: Choices): void;
}

/** Each release that follows, with its dates, to be taken along or left. */
export function Followers({ followers, choices, onChange }: FollowersProps) {
  if (followers.length === 0) return null;
  const choose = (id: string, choice: 'leave' | IsoDate | null) => {
    const chosen = new Map(choices.followers);
    if (choice === null) chosen.delete(id);
    else chosen.set(id, choice);
    onChange({ ...choices, followers: chosen });
  };
  return (
    <section aria-label="Releases that follow">
      <h3 className={styles.heading}>Take along what follows</h3>
      <ul className={styles.rows}>
        {followers.map((one) => (
          <Row key={one.releaseId} follower={one} onChoose={choose} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly follower: Follower;
  onChoose(id: string, choice: 'leave' | IsoDate | null): void;
}

function Row({ follower, onChoose }: RowProps) {
  const model = useModel((whole) => whole);
  const today = useToday();
  const { release, before, after, taken, frozen } = follower;
  const next = taken ? (frozen?.next ?? null) : null;
  return (
    <li className={styles.row} data-follower={release.version}>
      <Checkbox
        isSelected={taken}
        onChange={(takes) => onChoose(release.id, takes ? null : 'leave')}
        className={styles.name}
      >
        <Version version={releaseName(model, release)} />
        <span className="cut">{release.name}</span>
      </Checkbox>
      <span className={styles.dates}>
        {taken
          ? `${dateNear(before, today)} → ${dateNear(after, today)}`
          : `stays on ${dateNear(before, today)}`}
      </span>
      <span className={styles.rule}>{ruleOf(model, follower)}</span>
      {taken && frozen && <span className={styles.refusesBelow}>{frozenWords(frozen)}</span>}
      {next !== null && (
        <Button className={styles.instead} onPress={() => onChoose(release.id, next)}>
          {`Move it to ${dateNear(next, today)}`}
        </Button>
      )}
      <Left follower={follower} />
    </li>
  );
}

const frozenWords = ({ freeze, until }: NonNullable<Follower['frozen']>): string =>
  `In the hard freeze ${freeze}, until ${until}`;

/** What will be found of it, where its rule does not hold. */
function Left({ follower: { finding, taken } }: Pick<RowProps, 'follower'>) {
  if (!finding) return null;
  const tone = finding.severity === 'blocker' ? styles.refusesBelow : styles.warnsBelow;
  return (
    <span className={tone}>
      {`Will be ${finding.severity === 'blocker' ? 'a blocker' : 'a warning'}${taken ? '' : ' if left'}: ${lowerFirst(finding.what)}`}
    </span>
  );
}

function ruleOf(model: Model, { follow, comesBack, after }: Follower): string {
  const leader = model.releases.get(follow.leaderId);
  const rule = followWords(follow, leader ? releaseName(model, leader) : 'what is gone');
  return comesBack ? `${rule}; was on ${longDate(after)} before` : rule;
}
