import { useMemo } from 'react';
import { Chip } from '#renderer/components/chip.tsx';
import { DropHint } from '#renderer/components/drag/drop-hint.tsx';
import { now, today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { effectsOfMove, wordsForEffects } from '#shared/domain/calendar/effects.ts';
import { legalWords } from '#shared/domain/calendar/obstacle-words.ts';
import { blockersOf } from '#shared/domain/checks/new-blockers.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { dateRange, longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import styles from '../calendar.module.css';
import type { Carried } from './carried.ts';
import type { Move } from './move.ts';

interface HintProps {
  readonly carried: Carried;
  readonly move: Move;
}

/** What a drop here would do: reckoned once for each day that is reached, with the command itself. */
export function Hint({ carried, move }: HintProps) {
  const lines = useMemo(() => linesFor(carried, move), [carried, move]);
  return (
    <DropHint side="below">
      {move.days && (
        <div className={styles.hintHead}>
          <strong>{wordsFor(move.days)}</strong>
          {move.days.end < today() && <Chip tone="hold">in the past</Chip>}
        </div>
      )}
      {lines.map(({ text, tone }) => (
        <div key={text} className={styles[tone]}>
          {text}
        </div>
      ))}
    </DropHint>
  );
}

const wordsFor = ({ start, end }: NonNullable<Move['days']>): string =>
  start === end ? longDate(start) : dateRange(start, end);

interface Line {
  readonly text: string;
  readonly tone: 'quiet' | 'clears' | 'warns' | 'refuses';
}

function linesFor(carried: Carried, move: Move): Line[] {
  const plan = move.preview();
  if (!plan.ok) return [{ text: explain(plan.error).what, tone: 'refuses' }];
  const releaseId = movedRelease(carried);
  if (releaseId === null) return [{ text: aloneWords(carried), tone: 'quiet' }];
  const model = getModel();
  const after = applyChanges(model, plan.value.changes);
  const [before, then] = [blockersNow(model), blockersIn(after)];
  const legal = move.days && legalWords(after, releaseId, move.days.start);
  const effects = effectsOfMove(model, after, releaseId, today());
  const moved = wordsForEffects(effects) ?? plan.value.label;
  const late = `${counted(effects.beforeToday, 'date')} would fall before today`;
  return [
    ...(legal?.hard ?? []).map((text): Line => ({ text, tone: 'refuses' })),
    ...(legal?.soft ?? []).map((text): Line => ({ text, tone: 'warns' })),
    ...onlyIn(then, before).map((text): Line => ({ text, tone: 'refuses' })),
    ...onlyIn(before, then).map((text): Line => ({ text: `Clears: ${text}`, tone: 'clears' })),
    { text: moved, tone: 'quiet' },
    ...(legal?.instead ? [{ text: legal.instead, tone: 'clears' } as const] : []),
    ...(effects.beforeToday > 0 ? [{ text: late, tone: 'warns' } as const] : []),
  ];
}

/** A sprint or a phase takes nothing along. */
const aloneWords = (carried: Carried): string =>
  carried.kind !== 'undated' && carried.event.version !== ''
    ? `${carried.event.version} keeps its date`
    : 'Nothing moves with it';

const MOST_LINES = 3;

/** What stands against the open releases, in words, by what tells one finding from another. */
type Blockers = ReadonlyMap<string, string>;

function blockersIn(model: Model): Blockers {
  const moment = { now: now(), today: today() };
  return new Map(
    [...model.releases.values()]
      .filter(isOpen)
      .flatMap(({ id, version }) =>
        blockersOf(model, id, moment).map(({ key, what }) => [key, `${version}: ${what}`] as const),
      ),
  );
}

/** Of the model as it is, reckoned once a drag and not again for every day that is reached. */
let standing: { readonly model: Model; readonly day: IsoDate; readonly blockers: Blockers } | null =
  null;

function blockersNow(model: Model): Blockers {
  const day = today();
  if (standing?.model !== model || standing.day !== day)
    standing = { model, day, blockers: blockersIn(model) };
  return standing.blockers;
}

/** The first that are in `these` and not in `those`. */
const onlyIn = (these: Blockers, those: Blockers): string[] =>
  [...these]
    .filter(([key]) => !those.has(key))
    .map(([, words]) => words)
    .slice(0, MOST_LINES);

/** The release whose target date the drop changes; `null` for sprints and phases. */
function movedRelease(carried: Carried): Id | null {
  if (carried.kind === 'undated') return carried.release.id;
  const { kind, releaseId } = carried.event;
  return kind === 'release' || kind === 'window' ? releaseId : null;
}
