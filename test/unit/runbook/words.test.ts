import { describe, expect, it } from 'vitest';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { windowWords } from '#shared/domain/deployment/window-words.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import { outlineOf } from '#shared/domain/runbook/outline.ts';
import { scheduleRunbook } from '#shared/domain/runbook/schedule.ts';
import { scheduleWords } from '#shared/domain/runbook/schedule-words.ts';
import {
  deployment,
  release,
  releaseModel,
  runbook,
  section,
  step,
} from '#test/support/release-rows.ts';

type Day = string | null;
const DATE = '2026-12-11';

const windowIn = (over: Partial<Deployment>, targetDate: Day = DATE) =>
  windowOf(deployment(over), release({ targetDate }));

describe('a window in words', () => {
  it.each([
    [{}, 'Fri 11 Dec 2026, 22:00 – Sat 12 Dec, 02:00', '21:00–01:00 UTC'],
    [
      { windowStart: '14:00', windowEnd: '16:00', windowNights: 0 },
      'Fri 11 Dec 2026, 14:00 – 16:00',
      '13:00–15:00 UTC',
    ],
    [
      { zone: 'America/Los_Angeles' },
      'Fri 11 Dec 2026, 22:00 – Sat 12 Dec, 02:00',
      'Sat 12 Dec, 06:00 – 10:00 UTC',
    ],
    [
      { zone: 'Asia/Kolkata', windowEnd: '05:00' },
      'Fri 11 Dec 2026, 22:00 – Sat 12 Dec, 05:00',
      '16:30 – Fri 11 Dec, 23:30 UTC',
    ],
  ])('%j', (over, local, utc) => {
    const window = windowIn(over);
    expect(window && windowWords(window)).toMatchObject({ local, utc });
  });
});

describe('a plan in words', () => {
  const words = (minutes: readonly number[], over: Partial<Deployment> = {}, date: Day = DATE) => {
    const runbookSteps = minutes.map((durationMinutes, i) =>
      step({ id: `${i}`, rank: `a${i}`, durationMinutes }),
    );
    const outline = outlineOf(
      releaseModel({ runbookSections: [section({ id: 's1' })], runbookSteps }),
      runbook,
    );
    const schedule = scheduleRunbook(outline, windowIn(over, date), 15);
    return scheduleWords(schedule, deployment(over), release({ targetDate: date }));
  };

  it('says when it ends and what is left', () => {
    expect(words([60, 25])).toBe(
      'The steps take 1 h 25 min and end at 23:25, 2 h 20 min before the reserve of 15 min.',
    );
  });

  it('says how much of the reserve it takes', () => {
    expect(words([235])).toBe(
      'The steps take 3 h 55 min and end at 01:55, 10 min into the reserve of 15 min.',
    );
    expect(words([240])).toContain('end at 02:00, 15 min into the reserve of 15 min.');
  });

  it('says by how much it passes the window’s end', () => {
    expect(words([250])).toBe(
      'The steps take 4 h 10 min and end at 02:10: 10 min after the window.',
    );
  });

  it('says the day where several nights have such a time', () => {
    expect(words([24 * 60 + 85], { windowNights: 3 })).toBe(
      'The steps take 25 h 25 min and end at 23:25 +1 d, 26 h 20 min before the reserve of 15 min.',
    );
  });

  it('says that a change of the clocks leaves nothing of the window', () => {
    const over = { windowStart: '02:30', windowEnd: '03:00', windowNights: 0 };
    expect(words([30], over, '2027-03-28')).toBe(
      'The steps take 30 min; the window does not exist that night. ' +
        'The clocks of Europe/Berlin change on Sun 28 Mar 2027: nothing lies between 02:30 and 03:00.',
    );
  });

  it('says what is missing', () => {
    expect(words([30], {}, null)).toBe('The steps take 30 min; there is no window yet.');
    expect(words([30], { windowStart: null })).toBe(
      'The steps take 30 min; there is no window yet.',
    );
    expect(words([])).toBe('No steps yet; the window lasts 4 h.');
  });
});
