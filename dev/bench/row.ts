/** One figure of a comparison: what it took, what the plain reference took, and what is aimed at. */
export interface Figure {
  /** What of the row is measured, where it measures several things. */
  readonly part?: string;
  readonly unit: 'ms' | 'tasks';
  readonly subject: number;
  readonly reference: number;
  /** `null` where it is not a ratio that counts, but the subject itself. */
  readonly ratio: number | null;
  /** The most that the ratio may be, or the subject where there is no ratio. */
  readonly target: number;
}

/** One speed to be reached. */
export interface Row {
  /** What `--only` asks for. */
  readonly name: string;
  readonly what: string;
  readonly size: string;
  /** What it is compared with, in the same run. */
  readonly against: string;
  /** Whether it runs in a window, so that the runtime matters. */
  readonly inWindow?: true;
  measure(bench: Bench): Promise<readonly Figure[]>;
}

/** What a row is given. */
export interface Bench {
  /** A new path in the run's own folder. */
  path(name: string): string;
  /** Made once and shared by the rows that ask for the same name. */
  once<T>(name: string, make: () => T): T;
  /** Runs when the row is measured, or has failed, or takes too long. */
  afterRow(work: () => Promise<void>): void;
}
