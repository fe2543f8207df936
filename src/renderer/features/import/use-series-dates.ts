import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import { answer, useImport } from './session.ts';

/** When one sprint of a series starts, and how long each takes. */
export type SeriesStart = ImportAnswers['sprintDates'][string];

/** How long a sprint takes unless told otherwise, in days. */
export const TWO_WEEKS = 14;

/** What was answered for a series of sprints, and the way to answer; `null` takes it back. */
export function useSeriesDates(series: string): {
  readonly known: SeriesStart | undefined;
  readonly say: (start: SeriesStart | null) => void;
} {
  const dates = useImport((state) => state.answers.sprintDates);
  return {
    known: new Map(Object.entries(dates)).get(series),
    say(start) {
      const others = Object.entries(dates).filter(([name]) => name !== series);
      const said = start === null ? others : [...others, [series, start] as const];
      answer({ sprintDates: Object.fromEntries(said) });
    },
  };
}
