import { MOST_DAYS, type SeriesStart } from '#shared/domain/import/series-dates.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { z } from '#shared/lib/zod.ts';
import type { SourceKind } from '../records/import.ts';
import { STATUS_CATEGORIES, type StatusCategory } from '../records/item.ts';
import { calendarAnswers } from './calendar-plan.ts';

/** A column of the file, and what it is read as; `null` where it is not read. */
export interface PreviewColumn {
  readonly header: string;
  readonly meaning: string | null;
}

/** A row that will not come in. Rows count from 1, the header being row 1. */
export interface RefusedRow {
  readonly row: number;
  readonly column: string | null;
  readonly reason: string;
}

export interface PreviewRow {
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly points: number | null;
  readonly sprint: string | null;
  readonly release: string | null;
}

export interface PreviewRelease {
  readonly version: string;
  /** The key of its product. */
  readonly product: string;
  /** How answers name it. */
  readonly key: string;
  /** How many of the file's items count in it after the import. */
  readonly items: number;
  /** How many more it carries, which count in another release. */
  readonly alsoIn: number;
  /** Whether the workspace has it already. */
  readonly exists: boolean;
  /** Whether the workspace has its date already; then it stays, whatever is answered. */
  readonly settled: boolean;
  readonly date: IsoDate | null;
  /** Whether it is released, or comes in so: its date is past and all its items are done. */
  readonly released: boolean;
}

/** Sprints whose names differ only in their number, in order: one start and length date them all. */
export interface PreviewSprintSeries {
  readonly series: string;
  /**
   * What dates those without dates: as answered, else as the workspace's sprints of the series go
   * on, where the file brings a new one. `null` where they stay without.
   */
  readonly dates: SeriesStart | null;
  readonly sprints: readonly {
    readonly name: string;
    readonly number: number | null;
    readonly items: number;
    readonly exists: boolean;
    /** Whether the workspace has its dates already; then they stay. */
    readonly settled: boolean;
    readonly start: IsoDate | null;
    readonly end: IsoDate | null;
  }[];
}

/** Sprints of the same names that issues of several projects were in. */
export interface PreviewSharedSprints {
  /** How answers name them. */
  readonly series: string;
  /** In order. */
  readonly names: readonly string[];
  /** The keys of the projects. */
  readonly projects: readonly string[];
  /** Whether each project gets sprints of its own, marked with its key. */
  readonly isApart: boolean;
  /** Whether an earlier import has settled that. */
  readonly settled: boolean;
}

/** Both sides changed a field since the last import; `take` is what happens unless told otherwise. */
export interface PreviewConflict {
  readonly key: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  readonly take: 'ours' | 'theirs';
}

/** Issues of one of the file's projects that came under another one before. */
export interface PreviewMoved {
  /** How answers name them. */
  readonly key: string;
  /** The key of the project that they came under. */
  readonly from: string;
  /** The key of the project that they are in now, and the product that it goes into. */
  readonly to: string;
  readonly product: string;
  /** Whether the project itself goes by another key now; else its issues went to another one. */
  readonly isRenamed: boolean;
  /** Whether they can be nothing but the same issues; else it can be answered. */
  readonly isCertain: boolean;
  /** Whether they come in as the items that are here; else as new ones. */
  readonly isSame: boolean;
  readonly items: number;
  /** The first of them, with the keys that they had and have. */
  readonly issues: readonly {
    readonly before: string;
    readonly after: string;
    readonly title: string;
  }[];
}

/** The product that one of the file's projects goes into. */
export interface PreviewTarget {
  /** The project's key and name in the tracker. */
  readonly key: string;
  readonly project: string;
  readonly product: string;
  readonly productKey: string;
  /** `null` where the import makes the product. */
  readonly productId: string | null;
  /** Whether the project came in before; then its product is settled. */
  readonly settled: boolean;
}

/** Everything a person sees before an import is applied. */
export interface ImportPreview {
  readonly token: string;
  readonly file: string;
  readonly kind: SourceKind;
  readonly encoding: string;
  /** The names of the tracker's projects. */
  readonly project: string;
  readonly targets: readonly PreviewTarget[];
  readonly moved: readonly PreviewMoved[];
  readonly columns: readonly PreviewColumn[];
  /** Whether applying it would change anything at all. */
  readonly hasNews: boolean;
  readonly counts: {
    readonly rows: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly missing: number;
    readonly refused: number;
    readonly products: number;
    readonly releases: number;
    readonly sprints: number;
    readonly people: number;
    readonly dependencies: number;
    /** New items that come in as breaking changes, by a label of that name. */
    readonly breaking: number;
  };
  readonly sample: readonly PreviewRow[];
  readonly refused: readonly RefusedRow[];
  /** The first of the items that came from the same projects and are not in the file. */
  readonly missing: readonly Pick<PreviewRow, 'key' | 'title'>[];
  readonly statuses: readonly {
    readonly status: string;
    readonly category: StatusCategory;
    readonly items: number;
  }[];
  readonly releases: readonly PreviewRelease[];
  readonly series: readonly PreviewSprintSeries[];
  readonly sharedSprints: readonly PreviewSharedSprints[];
  readonly conflicts: readonly PreviewConflict[];
  readonly warnings: readonly string[];
}

/** What the person answered in the preview; everything may be left out. */
export const importAnswers = z.strictObject({
  /** By the project's key: the product it goes into, `null` for a new one. */
  products: z.record(z.string(), z.string().nullable()),
  statusCategories: z.record(z.string(), z.enum(STATUS_CATEGORIES)),
  /** Products keep their keys, also while they are empty: nobody sees the proposal of another. */
  keepsKeys: z.literal(true).optional(),
  /** By `releaseKey`. */
  releaseDates: z.record(z.string(), z.iso.date()),
  /**
   * By series: the first day of the sprint with this number, and the length of each in days;
   * `null` leaves them without dates.
   */
  sprintDates: z.record(
    z.string(),
    z
      .strictObject({
        number: z.int().nullable(),
        start: z.iso.date(),
        days: z.int().min(1).max(MOST_DAYS),
      })
      .nullable(),
  ),
  /** By series: whether sprints of the same name are one for each project. */
  sprintsApart: z.record(z.string(), z.boolean()).optional(),
  /** By `movedKey`: whether what may be the same issues in another project are. */
  sameIssues: z.record(z.string(), z.boolean()).optional(),
  /** By `conflictKey`: which side to take where both changed a field. */
  takes: z.record(z.string(), z.enum(['ours', 'theirs'])).optional(),
  /** Of a calendar. */
  calendar: calendarAnswers.optional(),
});
export type ImportAnswers = z.infer<typeof importAnswers>;

/** Nothing answered yet: every default holds. */
export const noAnswers: ImportAnswers = {
  products: {},
  statusCategories: {},
  releaseDates: {},
  sprintDates: {},
};

/** How an answer names a conflict. */
export const conflictKey = (conflict: Pick<PreviewConflict, 'key' | 'field'>): string =>
  `${conflict.key} ${conflict.field}`;

/** How an answer names the issues that went from one project to another. */
export const movedKey = (from: string, to: string): string => `${from} ${to}`;

/** How an answer names a product's version: by the first of the tracker's projects that go there. */
export const releaseKey = (project: string, version: string): string => `${project} ${version}`;
