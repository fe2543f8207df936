import { Eye, Search, X } from 'lucide-react';
import { Button as AriaButton, Input, SearchField, ToggleButton } from 'react-aria-components';
import { runAction } from '#renderer/app/actions.ts';
import { Button } from '#renderer/components/button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { counted, grouped } from '#shared/lib/format.ts';
import styles from './board-header.module.css';
import type { BoardView } from './board-view.ts';
import { useSelectedCounts } from './hand.ts';

interface BoardHeaderProps {
  readonly view: BoardView;
  readonly onChange: (patch: Partial<BoardView>) => void;
  readonly isEmpty: boolean;
}

/** The board's part of the top bar: filter, finished releases, Move to…. */
export function BoardHeader({ view, onChange, isEmpty }: BoardHeaderProps) {
  const { shown, hidden } = useSelectedCounts();
  if (isEmpty) return <PageHeader title="Board" />;
  return (
    <PageHeader
      title="Board"
      actions={
        <>
          {hidden > 0 && <span className={styles.hidden}>{hiddenWords(hidden)}</span>}
          <Button isDisabled={shown === 0} onPress={() => runAction('board.moveTo')}>
            {shown > 1 ? `Move ${grouped(shown)} to…` : 'Move to…'}
          </Button>
        </>
      }
    >
      <SearchField
        aria-label="Filter items"
        value={view.query}
        onChange={(query) => onChange({ query })}
        className={styles.filter ?? ''}
        data-board-filter
      >
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <Input placeholder="Filter items" />
        <AriaButton className={styles.clear ?? ''} aria-label="Clear filter">
          <X size={14} />
        </AriaButton>
      </SearchField>
      <ToggleButton
        isSelected={view.finished}
        onChange={(finished) => onChange({ finished })}
        className={styles.toggle ?? ''}
      >
        <Eye size={16} strokeWidth={1.75} aria-hidden />
        Finished
      </ToggleButton>
    </PageHeader>
  );
}

const hiddenWords = (count: number): string => `${counted(count, 'selected card')} hidden`;
