import { useCallback, useEffect, useRef, useState } from 'react';

const REST = 5_000;

interface Draft {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Hands on what was typed, if it differs; call on leaving the field. */
  readonly commit: () => void;
  /** Forgets what was typed; call on Escape. */
  readonly restore: () => void;
}

/**
 * Text while it is being typed: handed on when the field is left, after five seconds of rest, and
 * when the window is about to close. What arrives from elsewhere meanwhile waits.
 */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onCommit });
  latest.current = { draft, value, onCommit };

  const commit = useCallback(() => {
    const { draft, value, onCommit } = latest.current;
    if (draft === null) return;
    latest.current.draft = null;
    setDraft(null);
    if (draft !== value) onCommit(draft);
  }, []);

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(commit, REST);
    return () => clearTimeout(timer);
  }, [draft, commit]);

  useEffect(() => {
    window.addEventListener('preflight:commit', commit);
    return () => {
      window.removeEventListener('preflight:commit', commit);
      commit();
    };
  }, [commit]);

  const restore = useCallback(() => {
    latest.current.draft = null;
    setDraft(null);
  }, []);
  return { text: draft ?? value, change: setDraft, commit, restore };
}
