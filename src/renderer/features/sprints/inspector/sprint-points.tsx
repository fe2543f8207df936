import { Fact, Facts } from '#renderer/components/inspector-panel.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { run } from '#renderer/state/run.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { tallyOf } from '#shared/domain/item/tally.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { sprintCapacity } from '#shared/domain/sprint/capacity.ts';
import {
  committedOf,
  completedOf,
  type Figure,
  itemsOfSprint,
} from '#shared/domain/sprint/points.ts';
import { counted, grouped, pointsWords } from '#shared/lib/format.ts';
import styles from './inspector.module.css';

/** What a sprint took on, finished, holds, and has room for. */
export function SprintPoints({ sprint }: { readonly sprint: Sprint }) {
  const { id: sprintId, committedPoints, completedPoints } = sprint;
  const model = useModel((whole) => whole);
  const today = useToday();
  const committed = committedOf(model, sprint);
  const completed = completedOf(model, sprint);
  const tally = tallyOf(itemsOfSprint(model.items, sprintId));
  const capacity = sprintCapacity(model, sprint, today);
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          label="Committed"
          unit="pt"
          min={0}
          max={1_000_000}
          places={2}
          value={committedPoints}
          placeholder={reckonedWords(committed)}
          onChange={(to, visit) => run('sprint.update', { sprintId, committedPoints: to }, visit)}
        />
        <NumberField
          label="Completed"
          unit="pt"
          min={0}
          max={1_000_000}
          places={2}
          value={completedPoints}
          placeholder={reckonedWords(completed)}
          description={sprint.reckoned && completedPoints !== null ? 'Reckoned' : undefined}
          onChange={(to, visit) => run('sprint.update', { sprintId, completedPoints: to }, visit)}
        />
      </div>
      <Facts>
        <Fact name="Holds">
          {counted(tally.count, 'item')}
          {tally.points > 0 && `, ${pointsWords(tally.points)}`}
        </Fact>
        {sprint.state !== 'closed' && (
          <Fact name="Room">
            {capacity === null ? 'Unknown' : `${grouped(Math.floor(capacity))} pt still to come`}
          </Fact>
        )}
      </Facts>
    </>
  );
}

/** What stands in a field that nobody filled: what its items say, and that it is from them. */
const reckonedWords = (figure: Figure | null): string =>
  figure?.reckoned ? `${grouped(figure.points)} reckoned` : 'Unknown';
