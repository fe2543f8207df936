import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdownText } from '#shared/documents/markdown.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { shortWindowWords, windowWords } from '#shared/domain/deployment/window-words.ts';
import { fixedStartWords } from '#shared/domain/runbook/fixed-start.ts';
import { clockWords } from '#shared/domain/runbook/schedule-words.ts';
import { addMinutes, wallAt } from '#shared/lib/dates.ts';
import { timeWords } from '#shared/lib/repeated-hour.ts';
import {
  deployment,
  release,
  releaseModel,
  runbook,
  section,
  step,
} from '#test/support/release-rows.ts';

const BACK = { targetDate: '2027-10-30' };

/** A window in the night in which the clocks of Berlin go back at 03:00, seven hours long. */
function nightOf(over = {}) {
  const window = windowOf(deployment({ windowEnd: '04:00', ...over }), release(BACK));
  if (!window) throw new Error('There is no window');
  return window;
}

describe('a time that the clocks show twice', () => {
  it.each([
    ['2027-10-30T23:59:00Z', 'Europe/Berlin', '01:59'],
    ['2027-10-31T00:07:00Z', 'Europe/Berlin', '02:07 UTC+2'],
    ['2027-10-31T01:07:00Z', 'Europe/Berlin', '02:07 UTC+1'],
    ['2027-10-31T02:00:00Z', 'Europe/Berlin', '03:00'],
    ['2027-11-07T05:30:00Z', 'America/New_York', '01:30 UTC−4'],
    ['2027-11-07T06:30:00Z', 'America/New_York', '01:30 UTC−5'],
    ['2027-11-07T04:00:00Z', 'America/St_Johns', '01:30 UTC−2:30'],
    ['2027-10-31T01:07:00Z', 'UTC', '01:07'],
  ])('%s in %s is %s', (at, zone, words) => {
    expect(timeWords(wallAt(at, zone).time, at, zone)).toBe(words);
  });

  it('is said with its offset wherever a runbook says when', () => {
    const window = nightOf();
    const clocks = [0, 240, 247, 299, 307, 360, 420].map((minutes) =>
      clockWords(addMinutes(window.start, minutes), window),
    );
    expect(clocks).toEqual([
      ...['22:00', '02:00 UTC+2', '02:07 UTC+2', '02:59 UTC+2'],
      ...['02:07 UTC+1', '03:00', '04:00'],
    ]);
    expect(fixedStartWords({ fixedDay: 1, fixedStart: '02:30' }, window)).toBe(
      'not before Sun 31 Oct, 02:30 UTC+2',
    );
  });

  it('never makes two moments of a night look alike', () => {
    const window = nightOf();
    const minute = fc.integer({ min: 0, max: window.minutes });
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        fc.pre(a !== b);
        const [first, last] = [a, b].map((at) => clockWords(addMinutes(window.start, at), window));
        expect(first).not.toBe(last);
      }),
    );
  });

  it('is said of a window that begins or ends there', () => {
    const window = nightOf({
      windowStart: '01:30',
      windowEnd: '02:30',
      windowNights: 0,
      windowDay: 1,
    });
    expect(shortWindowWords(window, window.startDate)).toContain('02:30 UTC+2');
    expect(windowWords(window).local).toContain('02:30 UTC+2');
  });

  it('is said on the paper for the night, with what the clocks do', () => {
    const runbookSteps = [
      step({ id: 'a', rank: 'a0', durationMinutes: 247 }),
      step({ id: 'b', rank: 'a1', durationMinutes: 60 }),
      step({ id: 'c', rank: 'a2', durationMinutes: 5 }),
    ];
    const model = releaseModel({
      releases: [release(BACK)],
      deployments: [deployment({ windowEnd: '04:00' })],
      runbooks: [runbook],
      runbookSections: [section({ id: 's1' })],
      runbookSteps,
    });
    const paper = toMarkdownText(runbookDocument(model, release(BACK), '2027-10-01T10:00:00Z'));
    expect(paper).toContain(
      '**Clocks:** 6 h on the clock, 7 h long: clocks go back at 03:00 Europe/Berlin',
    );
    expect(paper).toMatch(/02:07 UTC\+2[\s\S]*02:07 UTC\+1/);
  });
});
