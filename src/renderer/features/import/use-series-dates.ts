import type { PreviewSprintSeries } from '#shared/domain/import/preview.ts';
import type { SeriesStart } from '#shared/domain/import/series-dates.ts';
import { answer, useImport } from './session.ts';

/** How long a sprint takes unless told otherwise, in days. */
export const TWO_WEEKS = 14;

/** What dates a series of sprints, and the way to answer; `null` leaves them without dates. */
export function useSeriesDates({ series, dates }: Pick<PreviewSprintSeries, 'series' | 'dates'>): {
  readonly known: SeriesStart | null;
  /** Whether a person said so, not the workspace's own sprints. */
  readonly isAnswered: boolean;
  readonly say: (start: SeriesStart | null) => void;
} {
  const answers = useImport((state) => state.answers.sprintDates);
  const said = new Map(Object.entries(answers)).get(series);
  return {
    known: said === undefined ? dates : said,
    isAnswered: said !== undefined,
    say: (start) => answer({ sprintDates: { ...answers, [series]: start } }),
  };
}
