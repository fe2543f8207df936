import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moveBy } from '#renderer/features/calendar/moving/moves.ts';
import { moveWindowTo } from '#renderer/features/calendar/moving/window-moves.ts';
import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import { isSettled } from '#renderer/questions/moving/is-settled.ts';
import { linesFor } from '#renderer/questions/moving/lines.ts';
import { type Move, windowDayMove } from '#renderer/questions/moving/move.ts';
import { nextLegal } from '#renderer/questions/moving/next-legal.ts';
import { NO_CHOICES, reckon } from '#renderer/questions/moving/reckon.ts';
import { clearSelection } from '#renderer/state/selection.ts';
import { applyChanges, type ModelRows } from '#shared/domain/model/model.ts';
import {
  aDeployment,
  aFollow,
  aFreeze,
  anAnnouncement,
  aPhase,
  aSprint,
  aSprintFeed,
} from '#test/support/builders.ts';
import { event, shown, to } from '#test/support/moves.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

beforeEach(() => {
  clearSelection();
  vi.useFakeTimers({ now: new Date('2027-02-15T09:00:00Z'), toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

describe('what is asked before a move', () => {
  const settled = (rows: Partial<ModelRows>, move: Move) => isSettled(shown(rows), move);
  const deployments = [
    aDeployment({ id: 'da', releaseId: 'a' }),
    aDeployment({ id: 'db', releaseId: 'b' }),
  ];
  const freeze = {
    startDate: '2027-03-03',
    startTime: '00:00',
    endDate: '2027-03-04',
    endTime: '12:00',
  };

  it('is nothing where its hint says it all', () => {
    expect(settled({ deployments }, to('a', '2027-03-02'))).toBe(true);
    const follows = [aFollow({ releaseId: 'b', leaderId: 'a' })];
    expect(settled({ deployments, follows }, to('a', '2027-03-02'))).toBe(true);
  });

  it('is who comes along, why in a soft freeze, where else than in a hard one', () => {
    const follows = [aFollow({ releaseId: 'b', leaderId: 'a', mode: 'exactly', days: 7 })];
    expect(settled({ follows }, to('a', '2027-03-02'))).toBe(false);
    for (const kind of ['soft', 'hard'] as const) {
      const freezes = [aFreeze({ ...freeze, kind })];
      expect(settled({ deployments, freezes }, to('a', '2027-03-03'))).toBe(false);
      expect(settled({ deployments, freezes }, to('a', '2027-03-05'))).toBe(true);
    }
  });

  it('is another window at the same time, and who was told', () => {
    expect(settled({ deployments }, to('a', '2027-03-10'))).toBe(false);
    const told = { sentOn: '2027-01-04', toldDate: '2027-03-01' };
    const announcements = [anAnnouncement({ releaseId: 'a', ...told })];
    expect(settled({ announcements }, to('a', '2027-03-02'))).toBe(false);
    expect(settled({ announcements }, to('b', '2027-03-02'))).toBe(true);
  });

  it('is which sprints join that begin before the later lock', () => {
    const sprints = [
      aSprint({ id: 's', startDate: '2027-02-01', endDate: '2027-02-12' }),
      aSprint({ id: 't', startDate: '2027-02-23', endDate: '2027-03-05' }),
    ];
    const sprintFeeds = [aSprintFeed({ sprintId: 's', releaseId: 'a' })];
    const model = shown({ sprints, sprintFeeds });
    const move = to('a', '2027-03-08');
    expect(isSettled(model, move)).toBe(false);
    const feeds = new Set(['t/a']);
    const { letIn, answers } = reckon(model, move, { ...NO_CHOICES, feeds });
    expect(letIn.map(({ key }) => key)).toEqual(['t/a']);
    const plan = move.preview(answers);
    expect(plan.ok && plan.value.changes.map(({ table }) => table)).toEqual([
      'releases',
      'sprintFeeds',
    ]);
  });
});

describe('a window that goes to another day and other hours', () => {
  it('is asked about with its new hours', () => {
    const model = shown({
      deployments: [
        aDeployment({ id: 'da', releaseId: 'a' }),
        aDeployment({
          id: 'db',
          releaseId: 'b',
          windowStart: '08:00',
          windowEnd: '12:00',
          windowNights: 0,
        }),
      ],
    });
    const on = (windowStart: string, windowEnd: string) =>
      windowDayMove(
        { releaseId: 'a', date: '2027-03-10' },
        { deploymentId: 'da', date: '2027-03-10', windowStart, windowEnd, windowNights: 0 },
      );
    expect(isSettled(model, on('10:00', '14:00'))).toBe(false);
    expect(reckon(model, on('10:00', '14:00'), NO_CHOICES).breaks.length).toBeGreaterThan(0);
    expect(isSettled(model, on('13:00', '14:00'))).toBe(true);
    expect(reckon(model, on('13:00', '14:00'), NO_CHOICES).breaks).toEqual([]);
  });
});

describe('the windows of a release that is moved', () => {
  const zone = LOCAL_ZONE;
  const deployments = [
    aDeployment({ id: 'da', releaseId: 'a', zone }),
    aDeployment({
      id: 'ds',
      releaseId: 'a',
      rank: 'b',
      environment: 'Staging',
      windowDay: -1,
      windowStart: '14:00',
      windowEnd: '16:00',
      windowNights: 0,
      zone,
    }),
  ];
  const said = (rows: Partial<ModelRows>, date: string) => {
    shown(rows);
    return linesFor(to('a', date)).flatMap(({ text }) => (/^Window/.test(text) ? [text] : []));
  };

  it('are told where they come to another weekday', () => {
    expect(said({ deployments }, '2027-03-04')).toEqual([
      'Window on Production: Thu 4 Mar, 22:00–02:00',
      'Window on Staging: Wed 3 Mar, 14:00–16:00',
    ]);
    expect(said({ deployments }, '2027-03-15')).toEqual([]);
  });

  it('are told where they come into a freeze, whatever the weekday', () => {
    for (const kind of ['hard', 'soft'] as const) {
      const fair = { startDate: '2027-03-15', startTime: '18:00', endDate: '2027-03-16' };
      const freezes = [aFreeze({ ...fair, kind, zone, endTime: '06:00' })];
      expect(said({ deployments, freezes }, '2027-03-15')).toEqual([
        'Window on Production: Mon 15 Mar, 22:00–02:00',
      ]);
    }
  });
});

it('a phase that somebody pinned is named in the hint as what stays, beside what is done', () => {
  const dates = { pinnedStart: '2027-02-01', pinnedEnd: '2027-02-05' };
  shown({
    phases: [
      aPhase({ id: '1', releaseId: 'a', kind: 'planning', status: 'completed', ...dates }),
      aPhase({ id: '2', releaseId: 'a', kind: 'review', ...dates }),
    ],
  });
  const said = linesFor(to('a', '2027-03-02')).map(({ text }) => text);
  expect(said).toEqual(
    expect.arrayContaining([
      'What is done stays: 1 phase keeps its dates',
      'Pinned: Post-release review keeps its dates',
    ]),
  );
});

describe('hours that reach into a hard freeze', () => {
  const freezes = [
    aFreeze({
      title: 'Fair',
      startDate: '2027-03-01',
      startTime: '18:00',
      endDate: '2027-03-03',
      endTime: '06:00',
    }),
  ];
  const hours = { windowStart: '08:00', windowEnd: '12:00', windowNights: 0 };
  const deployments = [aDeployment({ id: 'da', releaseId: 'a', ...hours })];

  it('are refused with the first legal time, which is offered with these hours', () => {
    const model = shown({ deployments, freezes });
    const typed = { date: '2027-03-01', start: '16:00', end: '20:00' };
    const move = moveWindowTo(model, event(model, 'window:da'), typed);
    if (!move) throw new Error('no move');
    expect(isSettled(model, move)).toBe(false);
    expect(linesFor(move).map(({ text }) => text)).toEqual([
      '1.0 cannot take that window on Mon 1 Mar 2027: Fair is a hard freeze and holds until Wed 3 Mar 2027, 06:00.',
      'First legal day: Wed 3 Mar 2027, 16:00',
    ]);
    const plan = nextLegal(move)?.preview();
    const after = plan?.ok ? applyChanges(model, plan.value.changes) : model;
    expect(after.releases.get('a')?.targetDate).toBe('2027-03-03');
    expect(after.deployments.get('da')).toMatchObject({
      windowStart: '16:00',
      windowEnd: '20:00',
      windowDay: 0,
    });
  });

  it('are as they are where nothing stands in the way', () => {
    const model = shown({ deployments, freezes });
    const typed = { date: '2027-03-01', start: '10:00', end: '14:00' };
    const move = moveWindowTo(model, event(model, 'window:da'), typed);
    expect(move && isSettled(model, move)).toBe(true);
    expect(move && nextLegal(move)).toBe(move);
  });
});

describe('followers before a move', () => {
  const follows = [
    aFollow({ id: '1', releaseId: 'b', leaderId: 'a', mode: 'exactly', days: 9, unit: 'calendar' }),
  ];
  const move = to('a', '2027-03-02');

  it('come along by their rule, or stay and are a finding', () => {
    const model = shown({ follows });
    const [taken] = reckon(model, move, NO_CHOICES).followers;
    expect(taken).toMatchObject({ taken: true, after: '2027-03-11', finding: null, frozen: null });
    const left = reckon(model, move, { ...NO_CHOICES, followers: new Map([['b', 'leave']]) });
    expect(left.followers[0]).toMatchObject({ taken: false, before: '2027-03-10' });
    expect(left.followers[0]?.finding?.severity).toBe('warning');
    expect(left.answers.followerIds).toEqual([]);
  });

  it('go to the next legal day by hand where their rule leads into a hard freeze', () => {
    const times = { startTime: '00:00', endTime: '12:00' };
    const model = shown({
      follows,
      deployments: [aDeployment({ releaseId: 'b' })],
      freezes: [
        aFreeze({ kind: 'hard', startDate: '2027-03-11', endDate: '2027-03-14', ...times }),
      ],
    });
    const asked = reckon(model, move, NO_CHOICES);
    expect(asked.hard).toBeNull();
    const next = asked.followers[0]?.frozen?.next ?? '';
    expect(next).toBe('2027-03-14');
    const byHand = reckon(model, move, { ...NO_CHOICES, followers: new Map([['b', next]]) });
    expect(byHand.followers[0]).toMatchObject({ taken: true, after: next, frozen: null });
    expect(byHand.answers.followerMoves).toEqual([{ releaseId: 'b', date: next }]);
    expect(move.preview(byHand.answers).ok).toBe(true);
  });
});

describe('the next legal move', () => {
  const freezes = [
    aFreeze({
      kind: 'hard',
      startDate: '2027-03-02',
      startTime: '00:00',
      endDate: '2027-03-04',
      endTime: '12:00',
    }),
  ];

  it('is the first day on which the release may ship', () => {
    shown({ freezes, deployments: [aDeployment({ releaseId: 'a' })] });
    expect(nextLegal(to('a', '2027-03-02'))?.days?.start).toBe('2027-03-04');
  });

  it('is the day after that of another window on the environment, and the hint says so', () => {
    shown({
      deployments: [
        aDeployment({ id: 'da', releaseId: 'a' }),
        aDeployment({ id: 'db', releaseId: 'b' }),
      ],
    });
    const move = to('a', '2027-03-10');
    expect(linesFor(move)).toMatchObject([
      { text: '1.0: Window overlaps with 2.0', tone: 'refuses' },
      { text: 'First legal day: Thu 11 Mar 2027, 22:00', tone: 'clears' },
      { text: 'Move 1.0 to Wed 10 Mar 2027' },
      { text: expect.stringMatching(/^Window: Wed 10 Mar, 22:00/), tone: 'quiet' },
    ]);
    expect(nextLegal(move)?.releases).toEqual([{ releaseId: 'a', date: '2027-03-11' }]);
    const legal = to('a', '2027-03-11');
    expect(nextLegal(legal)).toBe(legal);
    expect(linesFor(legal).map(({ text }) => text)).toEqual([
      'Move 1.0 to Thu 11 Mar 2027',
      expect.stringMatching(/^Window: Thu 11 Mar, 22:00/),
    ]);
  });

  it('takes all on by the same number of days, and says before which one is refused', () => {
    const model = shown({ freezes, deployments: [aDeployment({ releaseId: 'a' })] });
    const both = moveBy(model, event(model, 'release:b'), 1, ['a', 'b']);
    if (!both) throw new Error('no move');
    expect(linesFor(both)[0]).toMatchObject({ tone: 'refuses' });
    expect(linesFor(both)[0]?.text).toContain('1.0 cannot go to');
    expect(nextLegal(both)?.releases).toEqual([
      { releaseId: 'b', date: '2027-03-13' },
      { releaseId: 'a', date: '2027-03-04' },
    ]);
  });
});
