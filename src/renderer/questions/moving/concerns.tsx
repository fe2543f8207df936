import { Checkbox } from '#renderer/components/checkbox.tsx';
import { today } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { inShort } from '#shared/domain/checks/finding.ts';
import type { StayReason } from '#shared/domain/follow/propose.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { misfitWords } from '#shared/domain/sprint/against-lock.ts';
import { longDate, rangeNear } from '#shared/lib/date-words.ts';
import { counted } from '#shared/lib/format.ts';
import styles from './moving.module.css';
import type { Choices, LetIn, Reckoned } from './reckon.ts';

interface ConcernsProps {
  readonly reckoned: Reckoned;
  readonly choices: Choices;
  onChange(choices: Choices): void;
}

const STAYS: Readonly<Record<StayReason, string>> = {
  finished: 'it is finished',
  cancelled: 'it is cancelled',
  undated: 'it has no date',
  moved: 'it moves too, to another day than its rule asks for',
  'leader-undated': 'what it follows has no date any more',
  'beyond-calendar': 'its date would lie beyond what can be planned',
};

/** Whom a move concerns besides: what stays, who was told, what it breaks, sprints that could join. */
export function Concerns({ reckoned, choices, onChange }: ConcernsProps) {
  const model = useModel((whole) => whole);
  const lines = linesOf(model, reckoned);
  return (
    <>
      {lines.length > 0 && (
        <section aria-label="What it concerns">
          <h3 className={styles.heading}>To know before</h3>
          <ul className={styles.lines}>
            {lines.map(({ text, tone }) => (
              <li key={text} className={styles[tone]}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sprints letIn={reckoned.letIn} choices={choices} onChange={onChange} />
    </>
  );
}

interface Concern {
  readonly text: string;
  readonly tone: 'quiet' | 'warns' | 'refuses';
}

function linesOf(model: Model, { stays, effects, breaks, clocks }: Reckoned): Concern[] {
  const nameOf = (id: string) => {
    const release = model.releases.get(id);
    return release ? releaseName(model, release) : id;
  };
  return [
    ...breaks.map(({ release, finding }): Concern => {
      const text = `${releaseName(model, release)}: ${inShort(finding)}. ${finding.why}`;
      return { text, tone: 'refuses' };
    }),
    ...clocks.map((text): Concern => ({ text, tone: 'warns' })),
    ...stays.map(
      ({ releaseId, why }): Concern => ({
        text: `${nameOf(releaseId)} stays: ${STAYS[why]}.`,
        tone: why === 'finished' ? 'quiet' : 'warns',
      }),
    ),
    ...effects.told.map(
      ({ audience, toldDate, sentOn }): Concern => ({
        text: `${audience} was told ${longDate(toldDate)}, on ${longDate(sentOn)}; send a correction.`,
        tone: 'warns',
      }),
    ),
    ...effects.misfits.map(
      (misfit): Concern => ({
        text: `${misfit.sprint.name} ${misfitWords(misfit)}.`,
        tone: 'warns',
      }),
    ),
    ...(effects.beforeToday > 0
      ? [
          {
            text: `${counted(effects.beforeToday, 'date')} would fall before today.`,
            tone: 'warns',
          } as const,
        ]
      : []),
  ];
}

interface SprintsProps extends Omit<ConcernsProps, 'reckoned'> {
  readonly letIn: readonly LetIn[];
}

/** Sprints that begin before the later lock now, and feed no release yet. */
function Sprints({ letIn, choices, onChange }: SprintsProps) {
  if (letIn.length === 0) return null;
  const choose = (key: string, isIn: boolean) => {
    const feeds = new Set(choices.feeds);
    if (isIn) feeds.add(key);
    else feeds.delete(key);
    onChange({ ...choices, feeds });
  };
  return (
    <section aria-label="Sprints before the new lock">
      <h3 className={styles.heading}>Sprints that now begin before the scope lock</h3>
      <ul className={styles.rows}>
        {letIn.map(({ key, sprint, release }) => (
          <li key={key} className={styles.row}>
            <Checkbox
              isSelected={choices.feeds.has(key)}
              onChange={(isIn) => choose(key, isIn)}
              className={styles.name}
            >
              <span className="cut">
                {sprint.name} feeds {release.version}
              </span>
            </Checkbox>
            <span className={styles.dates}>
              {rangeNear(sprint.startDate ?? '', sprint.endDate ?? sprint.startDate ?? '', today())}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
