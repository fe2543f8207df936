import { FileX2, Link, Repeat2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { DROPPED_STATUS, isDropped } from '#shared/domain/item/dropped.ts';
import { typeLabel } from '#shared/domain/item/status.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { pointsWords } from '#shared/lib/format.ts';
import styles from './card.module.css';
import type { CardWords } from './card-words.ts';

export interface CardFaceProps extends CardWords {
  readonly item: Item;
  /** It is here because its sprint feeds this release. */
  readonly follows: boolean;
}

/** What is on a card. */
export const CardFace = memo(function CardFace({ item, assignee, ...marks }: CardFaceProps) {
  return (
    <>
      <div className={styles.line}>
        <span className={cx(styles.small, 'mono')}>{item.key}</span>
        <span className={cx(styles.small, styles.type)}>{typeLabel(item.type)}</span>
      </div>
      <div className={styles.title} title={item.title}>
        {item.title}
      </div>
      <div className={styles.marks}>
        <Marks item={item} {...marks} />
        <span className="grow" />
        {item.points !== null && <span className="num">{pointsWords(item.points)}</span>}
        <Avatar name={assignee} />
      </div>
    </>
  );
});

/** What is worth knowing at a glance, the gravest first. */
function Marks(props: Omit<CardFaceProps, 'assignee'>) {
  const { item, follows, blockedBy, blocks, broken, missing } = props;
  const link = blockedBy ? `blocked by ${blockedBy}` : blocks > 0 ? `blocks ${blocks}` : '';
  const state = stateOf(item);
  const crowded = link !== '' || item.breaking || state !== '';
  return (
    <>
      {link && (
        <span className={cx(styles.link, broken && styles.broken)} title={link}>
          <Link aria-hidden />
          {item.breaking ? <Short words={link} /> : <span className="cut">{link}</span>}
        </span>
      )}
      {item.breaking && <Chip tone="nogo">breaking</Chip>}
      {state && !link && <Chip tone={state === 'done' ? 'go' : 'plain'}>{state}</Chip>}
      {follows &&
        (crowded ? (
          <Sign words="follows sprint" icon={<Repeat2 />} />
        ) : (
          <Chip>follows sprint</Chip>
        ))}
      {missing && <Sign words={missing} icon={<FileX2 />} />}
    </>
  );
}

/** A picture with words for those who rest on it or hear it. */
const Sign = ({ words, icon }: { readonly words: string; readonly icon: ReactNode }) => (
  <span className={styles.sign} role="img" aria-label={words} title={words}>
    {icon}
  </span>
);

/** What is under way or over, in a word; nothing of what is to be done. */
function stateOf(item: Item): string {
  if (isDropped(item)) return DROPPED_STATUS.toLowerCase();
  return item.statusCategory === 'to-do' ? '' : item.statusCategory.replace('-', ' ');
}

/** Only the last word is seen, where there is little room; all of them are read. */
const Short = ({ words }: { readonly words: string }) => (
  <>
    <span className="unseen">{words}</span>
    <span className="cut" aria-hidden>
      {words.split(' ').at(-1)}
    </span>
  </>
);
