import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetTyping } from '../lib/field-history.ts';
import { isStranded } from '../state/opening.ts';
import { sayReplaced, sayUnwritten } from '../state/typed.ts';
import { useFollowing } from './use-following.ts';

const REST = 5_000;

export interface Draft<T> {
  /** What the field shows. */
  readonly value: T;
  /** Whether something was typed that is not handed on yet. */
  readonly isDirty: boolean;
  /** Whether what the field shows was handed on and not taken; handing it on again may succeed. */
  readonly isRefused: boolean;
  readonly change: (value: T) => void;
  /**
   * Hands on what was typed, if it differs, and ends the visit. Answers whether nothing is left in the
   * field that was not taken.
   */
  readonly commit: () => Promise<boolean>;
  /** The same for when the focus goes: does not ask again where there is no sound file to write into. */
  readonly leave: () => Promise<boolean>;
  /** Forgets what was typed; call on Escape. In a form, this hands on what stood there before. */
  readonly restore: () => void;
  /** Gives the form around another value than the one typed; `null` where the field is in none. */
  readonly handBack: ((value: T) => void) | null;
}

/** Takes a value, as `run` does; `null`, at once or later, says that it was not taken. */
export type Commit<T> = (value: T, visit: string) => unknown;

/** What a field knows of its values. */
interface AboutDraft<T> {
  /** Whether a try to write the value can succeed. */
  readonly isWritable?: (value: T) => boolean;
  /** Whether what the field shows at the moment comes to no value; by default what cannot be written. */
  readonly isUnread?: (shown: T) => boolean;
  /** How a message names the value. */
  readonly inWords?: (value: T) => string;
  /** What the field that went last left behind, to go on with; `null` where it left nothing. */
  readonly waiting?: () => T | null;
  /** Keeps what no try can write, as the field goes. */
  readonly keep?: (value: T) => void;
}

interface Typed<T> {
  readonly value: T;
}

interface HandedOn<T> {
  readonly typed: Typed<T>;
  readonly isTaken: Promise<boolean>;
}

/**
 * A value while it is being typed: handed on when the field is left, after five seconds of rest,
 * and when the window is about to close; in a form, with every key that makes a value. What is handed
 * on during one visit to the field carries one name, so that it is undone in one step. What arrives from
 * elsewhere meanwhile waits, and where it is replaced then, that is said. Where `onCommit` answers with a
 * promise, the field shows what was typed until that is settled; what was not taken stays. Where the
 * field goes with a value that was not taken, or that is refused after it went, a message tries again,
 * unless `about.isWritable` says that no try can succeed: that is what `about.keep` gets.
 */
export function useDraft<T>(value: T, onCommit: Commit<T>, about: AboutDraft<T> = {}): Draft<T> {
  const { isWritable = always, inWords = inPlainWords, keep } = about;
  const { isUnread = (shown: T) => !isWritable(shown) } = about;
  const [draft, setDraft] = useState<Typed<T> | null>(() => typedOf(about.waiting?.() ?? null));
  const [refused, setRefused] = useState<Typed<T> | null>(null);
  const latest = useRef({ draft, refused, value, onCommit, isWritable, inWords, keep });
  latest.current = { draft, refused, value, onCommit, isWritable, inWords, keep };
  const visit = useRef<string | null>(null);
  const handedOn = useRef<HandedOn<T> | null>(null);
  const underWay = useRef(0);
  const basis = useBasis(value);
  const shown = draft === null ? value : draft.value;
  const { isInForm, take } = useFollowing({
    ...{ typed: draft, shown, isUnread },
    take(typed) {
      visit.current ??= crypto.randomUUID();
      return onCommit(typed, visit.current);
    },
  });

  const hold = useCallback((next: Typed<T> | null) => {
    latest.current.draft = next;
    setDraft(next);
    setRefused(null);
  }, []);
  const give = useCallback(
    async (typed: Typed<T>): Promise<boolean> => {
      const { value: known, onCommit: tell } = latest.current;
      visit.current ??= crypto.randomUUID();
      const isReplacing = basis.differs(known);
      basis.expectOwn(true);
      underWay.current += 1;
      const answer = await Promise.resolve(tell(typed.value, visit.current)).finally(() => {
        underWay.current -= 1;
      });
      if (answer === null) {
        basis.expectOwn(false);
        handedOn.current = null;
        if (typed === latest.current.draft) setRefused(typed);
        return false;
      }
      if (isReplacing && answer !== undefined) sayReplaced(latest.current.inWords(known), answer);
      if (typed === latest.current.draft) hold(null);
      return true;
    },
    [hold, basis],
  );
  const handOn = useCallback(async (): Promise<boolean> => {
    const { draft: typed, value: known } = latest.current;
    if (typed === null) return true;
    if (typed === handedOn.current?.typed) return handedOn.current.isTaken;
    forgetTyping();
    if (typed.value === known) {
      hold(null);
      return true;
    }
    const isTaken = give(typed);
    handedOn.current = { typed, isTaken };
    return isTaken;
  }, [hold, give]);
  const commit = useCallback(() => {
    const done = handOn();
    visit.current = null;
    return done;
  }, [handOn]);

  useEffect(() => {
    // What was not taken waits for the person to try again.
    if (isInForm || draft === null || draft === refused) return;
    const timer = setTimeout(handOn, REST);
    return () => clearTimeout(timer);
  }, [isInForm, draft, refused, handOn]);
  /** Hands on once more, except what found no sound file to go into: that waits to be told. */
  const commitUnlessStranded = useCallback(async () => {
    const { draft: typed, refused: left } = latest.current;
    return typed !== null && typed === left && isStranded() ? false : commit();
  }, [commit]);
  const leave = useCallback(async () => {
    const { draft: typed, ...field } = latest.current;
    if (typed === null || (await commitUnlessStranded()) || typed.value === '') return;
    if (!field.isWritable(typed.value)) return field.keep?.(typed.value);
    sayUnwritten(field.inWords(typed.value), () =>
      field.onCommit(typed.value, crypto.randomUUID()),
    );
  }, [commitUnlessStranded]);
  useCommitBeforeLeaving(commit, leave);

  return {
    value: shown,
    isDirty: draft !== null,
    isRefused: refused !== null && refused === draft,
    change: useCallback(
      (next: T) => {
        if (latest.current.draft === null) basis.begin();
        // What is typed back to what is stored is nothing to hand on, unless that is about to change.
        const isStored = next === latest.current.value && underWay.current === 0;
        hold(isStored && !isInForm ? null : { value: next });
      },
      [hold, basis, isInForm],
    ),
    commit,
    leave: commitUnlessStranded,
    restore: useCallback(() => {
      const hasFollowed = isInForm && latest.current.draft !== null;
      hold(null);
      if (hasFollowed) take(basis.began());
    }, [hold, isInForm, take, basis]),
    handBack: isInForm ? take : null,
  };
}

const typedOf = <T>(value: T | null): Typed<T> | null => (value === null ? null : { value });

const inPlainWords = (value: unknown): string => String(value ?? '');

const always = (): boolean => true;

/** What was stored when the typing began, or what the typing itself stored since. */
function useBasis<T>(value: T) {
  const latest = useRef({ value, from: value, began: value, isOwn: false });
  latest.current.value = value;
  useEffect(() => {
    if (latest.current.isOwn) latest.current.from = value;
    latest.current.isOwn = false;
  }, [value]);
  const [basis] = useState(() => ({
    begin() {
      latest.current.from = latest.current.value;
      latest.current.began = latest.current.value;
    },
    began: (): T => latest.current.began,
    differs: (known: T): boolean => known !== latest.current.from,
    expectOwn(isOwn: boolean) {
      latest.current.isOwn = isOwn;
    },
  }));
  return basis;
}

/**
 * Commits when the window closes, and leaves when the field itself goes, which usually is the same;
 * both functions keep their identity.
 */
export function useCommitBeforeLeaving(commit: () => unknown, leave: () => unknown = commit): void {
  useEffect(() => {
    const closing = () => void commit();
    window.addEventListener('preflight:commit', closing);
    return () => {
      window.removeEventListener('preflight:commit', closing);
      void leave();
    };
  }, [commit, leave]);
}
