import { describe, expect, it } from 'vitest';
import { LABELS, sightOf } from '#renderer/features/sprints/lanes/scale.ts';

const DAY = 3;
const WEEK = 7 * DAY;
const span = (weeks: number) => ({ start: '2026-10-05', weeks });

describe('what is in sight of the time axis', () => {
  it('begins at its first week and goes on to the edge of a window that is wider', () => {
    expect(sightOf(span(10), DAY, 5 * WEEK, LABELS + 20 * WEEK)).toEqual({
      from: '2026-10-05',
      to: '2027-02-21',
      left: 0,
      edge: 20 * WEEK,
    });
  });

  it('does not scroll further than its last week', () => {
    const { left, to } = sightOf(span(30), DAY, 25 * WEEK, LABELS + 20 * WEEK);
    expect(left).toBe(10 * WEEK);
    expect(to).toBe('2027-05-02');
  });

  it('draws some weeks beside those in sight', () => {
    expect(sightOf(span(200), DAY, 100 * WEEK, LABELS + 20 * WEEK)).toEqual({
      from: '2028-07-10',
      to: '2029-03-18',
      left: 100 * WEEK,
      edge: 200 * WEEK,
    });
  });
});
