import { useLayoutEffect, useRef } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { type Box, setBoard, useBoard } from './board-state.ts';
import card from './card.module.css';
import { CardFace } from './card-face.tsx';
import { cardWords } from './card-words.ts';
import styles from './flying-card.module.css';
import { cardElement } from './scrolling.ts';

const FLIGHT = { duration: 140, easing: 'ease-out' };

/** A card that was let go: it waits for the workspace, then shows where it went. */
export function FlyingCard() {
  const flight = useBoard((state) => state.flight);
  const model = useModel((now) => now);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!flight?.leaving) return;
    const done = () => setBoard(({ flight: now }) => (now === flight ? { flight: null } : {}));
    const place = cardElement(flight.id)?.getBoundingClientRect();
    if (!element.current || !place || isStill()) return done();
    element.current.animate(path(flight.from, place), FLIGHT).onfinish = done;
  }, [flight]);
  const item = flight && model.items.get(flight.id);
  if (!item) return null;
  const { left, top } = flight.from;
  return (
    <div ref={element} className={cx(card.card, styles.flying)} style={{ left, top }} aria-hidden>
      <CardFace item={item} {...cardWords(model, item)} follows={false} />
    </div>
  );
}

const path = (from: Box, to: Box): Keyframe[] => [
  { translate: '0 0', rotate: '-1.5deg' },
  { translate: `${to.left - from.left}px ${to.top - from.top}px`, rotate: '0deg' },
];

const isStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
