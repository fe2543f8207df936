import type { Deployment } from '../records/release.ts';

/** What is said of a deployment's state; nothing of one that is planned. */
export const DEPLOYMENT_WORDS: Readonly<Record<Deployment['state'], string>> = {
  planned: '',
  live: 'Live',
  deployed: 'Deployed',
  'rolled-back': 'Rolled back',
  abandoned: 'Abandoned',
};

/** `the day before`, `3 days after`: how far a window's day is from the target date; empty on it. */
export function dayWords(windowDay: number): string {
  if (windowDay === 0) return '';
  const side = windowDay < 0 ? 'before' : 'after';
  return Math.abs(windowDay) === 1 ? `the day ${side}` : `${Math.abs(windowDay)} days ${side}`;
}
