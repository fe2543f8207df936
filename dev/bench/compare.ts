import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Does its work once and answers how long the part that counts took, in milliseconds. */
export type Side = () => number | Promise<number>;

/** How often; a round is both sides, one after the other. */
export interface Rounds {
  readonly rounds?: number;
  readonly warmUps?: number;
}

/** Medians over all rounds. */
export interface Compared {
  readonly subject: number;
  readonly reference: number;
  /** Of each round's own ratio, so that a machine that gets busier for a while does not decide. */
  readonly ratio: number;
}

/** Measures both sides in turns, after rounds that do not count. */
export async function compare(
  subject: Side,
  reference: Side,
  { rounds = 7, warmUps = 1 }: Rounds = {},
): Promise<Compared> {
  const subjects: number[] = [];
  const references: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    // Whoever comes first meets the colder machine, so they take turns at that too.
    const first = round % 2 === 0;
    const before = first ? await fresh(subject) : null;
    const plain = await fresh(reference);
    const took = before ?? (await fresh(subject));
    if (round < 0) continue;
    subjects.push(took);
    references.push(plain);
  }
  return compared(subjects, references);
}

/** What two series of the same rounds come to. */
export const compared = (subjects: readonly number[], references: readonly number[]): Compared => ({
  subject: median(subjects),
  reference: median(references),
  ratio: median(subjects.map((took, round) => took / (references[round] ?? Number.NaN))),
});

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
};

/** How long `work` takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** How long `work` takes until its promise is fulfilled, in milliseconds. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Nobody pays for what another left behind. */
async function fresh(side: Side): Promise<number> {
  collectGarbage();
  return side();
}
