import { useEffect, useState } from 'react';
import { Told } from '#renderer/questions/moving/move-lines.tsx';
import { hideKeyHint, type KeyHint, useKeyHint } from './key-hint.ts';
import styles from './moving.module.css';

const LONG = 8_000;
const STAYS: readonly string[] = ['Alt', 'Shift', 'Control', 'Meta'];

/** What a key just did, read out, and shown at the bar until something else happens. */
export function KeyHintNote() {
  const hint = useKeyHint();
  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {hint && `${hint.where}. ${hint.lines.map(({ text }) => text).join('. ')}`}
      </div>
      {hint && <Note key={hint.eventId + hint.where} hint={hint} />}
    </>
  );
}

/** Where the note hangs: by its top or by its bottom. */
interface Corner {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

const WIDTH = 290;
const HEIGHT = 140;

function Note({ hint }: { readonly hint: KeyHint }) {
  const [at, setAt] = useState<Corner | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setAt(cornerOf(hint.eventId)));
    const timer = setTimeout(hideKeyHint, LONG);
    const onKey = ({ key }: KeyboardEvent) => !STAYS.includes(key) && hideKeyHint();
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', hideKeyHint, true);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', hideKeyHint, true);
    };
  }, [hint]);
  if (!at) return null;
  return (
    <div role="note" className={styles.keyHint} style={at}>
      <Told days={hint.days} where={hint.where} lines={hint.lines} />
    </div>
  );
}

/** Below the bar, or above it where there is no room; `null` where it is not in sight. */
function cornerOf(eventId: string): Corner | null {
  const bar = document.querySelector(`[data-event="${CSS.escape(eventId)}"]`);
  if (!bar) return null;
  const { left, top, bottom } = bar.getBoundingClientRect();
  const from = Math.max(8, Math.min(left, window.innerWidth - WIDTH - 8));
  return bottom + HEIGHT > window.innerHeight
    ? { left: from, bottom: window.innerHeight - top + 8 }
    : { left: from, top: bottom + 8 };
}
