import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import {
  DragArea,
  type DragHandlers,
  type DragWords,
} from '#renderer/components/drag/drag-area.tsx';
import { outcomeOf } from '#renderer/components/drag/outcome.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { feedWords } from '#shared/domain/sprint/feed-effects.ts';
import { type Carried, carriedBy, feedingOn } from './carried.ts';
import { effectsOf, type Feeding, sprintsWords } from './feeding.ts';
import { Hint } from './hint.tsx';
import { mainReleaseOf } from './shown.ts';
import styles from './sprints.module.css';
import { sprintsView } from './view.ts';

interface Target {
  readonly id: string;
  readonly feeding: Feeding;
}

/** The target under the pointer and the sprints in hand, for what lights up or leaves a gap. */
interface InHand {
  readonly targetId: string | null;
  readonly sprintIds: readonly string[];
}
const NOTHING: InHand = { targetId: null, sprintIds: [] };
const InHandContext = createContext<InHand>(NOTHING);

/** What is in hand now, and over what. */
export const useInHand = (): InHand => useContext(InHandContext);

/** The element that scrolls at its edges while a sprint is dragged. */
const scrollers = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-sprint-scroller]'),
];

/** Carries sprints to releases, and says what the drop would do before it is made. */
export function SprintsDrag({ children }: { readonly children: ReactNode }) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const over = useRef<string | null>(null);
  const stop = () => {
    over.current = null;
    setCarried(null);
    setTarget(null);
  };
  const handlers: DragHandlers = {
    onLift: (id) => setCarried(carriedBy(id)),
    onMove(id) {
      if (id === over.current || !carried) return;
      over.current = id;
      setTarget(id === null ? null : { id, feeding: feedingOn(carried, id) });
    },
    onDrop(id) {
      const feeding = id !== null && carried ? feedingOn(carried, id) : null;
      stop();
      return feeding && effectsOf(feeding) ? run('sprint.feed', feeding).then(outcomeOf) : null;
    },
    onCancel: stop,
    scrollers,
  };
  const overlay = useMemo(
    () =>
      carried && (
        <>
          <Lifted carried={carried} />
          {target && <Hint feeding={target.feeding} />}
        </>
      ),
    [carried, target],
  );
  const inHand = useMemo(
    () => (carried ? { targetId: target?.id ?? null, sprintIds: carried.sprintIds } : NOTHING),
    [carried, target],
  );
  return (
    <InHandContext value={inHand}>
      <DragArea handlers={handlers} words={WORDS} overlay={overlay} hangsAtPointer>
        {children}
      </DragArea>
    </InHandContext>
  );
}

function Lifted({ carried: { sprintId, sprintIds } }: { readonly carried: Carried }) {
  const model = getModel();
  const hue = mainReleaseOf(model, sprintId, sprintsView().productId)?.hue ?? 0;
  return (
    <div className={styles.flying} data-hue={hue}>
      <span className="cut">{model.sprints.get(sprintId)?.name}</span>
      {sprintIds.length > 1 && <span className={styles.flyingCount}>{sprintIds.length}</span>}
    </div>
  );
}

const named = (dragId: string): string => {
  const carried = carriedBy(dragId);
  return carried ? sprintsWords(carried.sprintIds) : 'It';
};

function spoken(dragId: string, targetId: string | null): string {
  const carried = carriedBy(dragId);
  if (!carried || targetId === null) return 'Over nothing; letting go puts it back.';
  const feeding = feedingOn(carried, targetId);
  const version = getModel().releases.get(feeding.releaseId ?? '')?.version ?? 'no release';
  const effects = effectsOf(feeding);
  return `Over ${version}. ${effects ? feedWords(effects) : 'As it is now.'}`;
}

const WORDS: DragWords = {
  instructions:
    'Alt and arrow up or down feeds the release before or after. F asks which one. Control and Enter selects several. Drag to any release with a pointer.',
  lifted: (id) => `Picked up ${named(id)}.`,
  over: spoken,
  dropped: (id, outcome) => (outcome === null ? `${named(id)} put back.` : `${outcome}.`),
  cancelled: (id) => `${named(id)} put back.`,
};
