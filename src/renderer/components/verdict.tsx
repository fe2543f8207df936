import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { Chip } from './chip.tsx';
import styles from './verdict.module.css';

/** Whether a release may fly. Each has its colour, its shape and its word. */
export type VerdictWord = 'go' | 'hold' | 'no-go';

const SHAPES = { go: CircleCheck, hold: TriangleAlert, 'no-go': OctagonAlert } as const;
const WORDS = { go: 'Go', hold: 'Hold', 'no-go': 'No-go' } as const;
const TONES = { go: 'go', hold: 'hold', 'no-go': 'nogo' } as const;

/** The shape alone, in its colour; its word is there for those who cannot see it. */
export function VerdictIcon({ verdict, size = 16 }: { verdict: VerdictWord; size?: number }) {
  const Shape = SHAPES[verdict];
  return (
    <span className={styles[TONES[verdict]]} role="img" aria-label={WORDS[verdict]}>
      <Shape size={size} strokeWidth={1.75} aria-hidden />
    </span>
  );
}

/** The shape with its word. */
export function Verdict({ verdict }: { readonly verdict: VerdictWord }) {
  const Shape = SHAPES[verdict];
  return (
    <Chip tone={TONES[verdict]} icon={<Shape aria-hidden />}>
      {WORDS[verdict]}
    </Chip>
  );
}
