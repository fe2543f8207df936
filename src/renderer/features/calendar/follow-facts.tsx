import { Button } from 'react-aria-components';
import { go } from '#renderer/app/route.ts';
import { Fact } from '#renderer/components/inspector-panel.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { followersOf, followOf } from '#shared/domain/follow/chain.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import styles from './calendar.module.css';

/** Which release this one follows, and which follow it; nothing where none does. */
export function FollowFacts({ release }: { readonly release: Release }) {
  const model = useModel((whole) => whole);
  const follow = followOf(model, release.id);
  const leader = model.releases.get(follow?.leaderId ?? '');
  const followers = followersOf(model, release.id);
  return (
    <>
      {follow && leader && (
        <Fact name="Follows">
          <Link release={leader} words={capital(followWords(follow, releaseName(model, leader)))} />
        </Fact>
      )}
      {followers.length > 0 && (
        <Fact name="Followed by">
          {followers.map((rule) => {
            const follower = model.releases.get(rule.releaseId);
            if (!follower) return null;
            const words = `${releaseName(model, follower)}, ${followWords(rule, 'it')}`;
            return <Link key={rule.id} release={follower} words={words} />;
          })}
        </Fact>
      )}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

interface LinkProps {
  readonly release: Release;
  readonly words: string;
}

const Link = ({ release, words }: LinkProps) => (
  <Button
    className={styles.factLink ?? ''}
    onPress={() => go({ place: 'release', releaseId: release.id, tab: 'checklists' })}
  >
    {words}
  </Button>
);
