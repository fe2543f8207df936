import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idAfter, keyMove, stepOfKey } from '#renderer/features/calendar/moving/key-move.ts';
import { isSpanning, moveBy, stretch } from '#renderer/features/calendar/moving/moves.ts';
import { resizeWindow } from '#renderer/features/calendar/moving/window-moves.ts';
import { linesFor } from '#renderer/questions/moving/lines.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { NO_CHOICES, reckon } from '#renderer/questions/moving/reckon.ts';
import { clearSelection } from '#renderer/state/selection.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Phase } from '#shared/domain/records/phase.ts';
import {
  aDateMark,
  aDeployment,
  aFreeze,
  anAnnouncement,
  aPhase,
  aSprint,
} from '#test/support/builders.ts';
import { dates, event, shown, to } from '#test/support/moves.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

beforeEach(() => {
  clearSelection();
  vi.useFakeTimers({ now: new Date('2027-02-15T09:00:00Z'), toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

describe('a bar that is moved', () => {
  it('takes those that are selected with it along, and leaves what is over', () => {
    const model = shown();
    const all = ['a', 'b', 'c'];
    expect(dates(model, moveBy(model, event(model, 'release:a'), 2, all))).toEqual([
      'a 2027-03-03',
      'b 2027-03-12',
      'c 2027-03-05',
    ]);
    expect(dates(model, moveBy(model, event(model, 'release:b'), 2, ['a']))).toEqual([
      'a 2027-03-01',
      'b 2027-03-12',
      'c 2027-03-05',
    ]);
  });

  it('comes back to where it was', () => {
    const model = shown({
      freezes: [
        aFreeze({
          endDate: '2026-12-21',
          rule: 'FREQ=WEEKLY;BYDAY=FR',
          exceptDates: ['2026-12-25'],
        }),
      ],
      dateMarks: [aDateMark()],
      announcements: [anAnnouncement({ releaseId: 'a' })],
      sprints: [aSprint({ startDate: '2027-01-04', endDate: '2027-01-15' })],
    });
    const [freeze] = model.freezes.values();
    const ids = [
      `freeze:${freeze?.id}:${freeze?.startDate}`,
      'mark:a-date-mark',
      'announcement:an-announcement',
      'sprint:a-sprint',
    ];
    for (const id of ids) {
      const there = moveBy(model, event(model, id), 3)?.preview();
      if (!there?.ok) throw new Error(`${id} ${there?.error.code}`);
      const away = applyChanges(model, there.value.changes);
      useWorkspace.setState({ model: away });
      const back = moveBy(
        away,
        event(away, idAfter(event(model, id), { days: 3, edge: null })),
        -3,
      );
      const home = back?.preview();
      if (!home?.ok) throw new Error(id);
      expect(applyChanges(away, home.value.changes), id).toEqual(model);
      useWorkspace.setState({ model });
    }
  });

  it('says of one time of a freeze that the whole series moves', () => {
    const model = shown({ freezes: [aFreeze({ rule: 'FREQ=WEEKLY' })] });
    const [freeze] = model.freezes.values();
    const one = event(model, `freeze:${freeze?.id}:${freeze?.startDate}`);
    if (!isSpanning(one)) throw new Error('no span');
    expect(moveBy(model, one, 1)?.note).toBe('Moves the whole series');
    expect(stretch(model, one, 'end', '2026-12-31')?.note).toBe('Moves the whole series');
  });

  it('says over which windows a freeze would newly lie, and what to do', () => {
    const days = { startDate: '2027-02-20', endDate: '2027-02-22', endTime: '06:00' };
    const deployments = [aDeployment({ releaseId: 'a' })];
    const model = shown({ deployments, freezes: [aFreeze({ ...days, kind: 'hard' })] });
    const freeze = event(model, 'freeze:a-freeze:2027-02-20');
    const lines = (by: number) =>
      linesFor(moveBy(model, freeze, by) ?? to('a', '')).map(({ text }) => text);
    expect(lines(9)[0]).toBe(
      'Hard freeze “Year-end freeze” over 1.0 on Production, Mon 1 Mar, 22:00 – Tue 2 Mar, 02:00. ' +
        'Move it: the first legal day is Wed 3 Mar 2027.',
    );
    expect(lines(9).filter((text) => text.includes('freeze'))).toHaveLength(1);
    expect(lines(20).filter((text) => text.includes('over'))).toEqual([]);
  });

  it('takes one time of a freeze alone where its rule cannot move along', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=-1FR';
    const model = shown({
      freezes: [aFreeze({ rule, startDate: '2027-01-29', endDate: '2027-01-30' })],
    });
    const move = moveBy(model, event(model, 'freeze:a-freeze:2027-02-26'), 3);
    expect(move?.note).toMatch(/^Moves this time only/);
    const plan = move?.preview();
    if (!plan?.ok) throw new Error(plan?.error.code);
    const { freezes } = applyChanges(model, plan.value.changes);
    expect(freezes.get('a-freeze')).toMatchObject({ rule, exceptDates: ['2027-02-26'] });
    const alone = [...freezes.values()].find(({ id }) => id !== 'a-freeze');
    expect(alone).toMatchObject({ rule: '', startDate: '2027-03-01', endDate: '2027-03-02' });
  });

  it('keeps at least one day, however far its edge is taken', () => {
    const model = shown({
      dateMarks: [aDateMark({ startDate: '2027-01-04', endDate: '2027-01-08' })],
    });
    const mark = event(model, 'mark:a-date-mark');
    if (!isSpanning(mark)) throw new Error('no span');
    expect(stretch(model, mark, 'end', '2026-12-01')?.days).toEqual({
      start: '2027-01-04',
      end: '2027-01-04',
    });
    expect(stretch(model, mark, 'start', '2027-01-04')).toBeNull();
  });
});

describe('a rule that a move changes', () => {
  const phase = (more: Partial<Phase>) =>
    aPhase({ id: 'p', releaseId: 'a', kind: 'planning', ...more });
  const said = (move: Move | null) => {
    if (!move) throw new Error('no move');
    return linesFor(move).map(({ text }) => text);
  };
  const longer = (model: Model, id: string, date: string) => {
    const bar = event(model, id);
    return isSpanning(bar) ? stretch(model, bar, 'end', date) : null;
  };

  it('is said of a phase where an end goes to a day off, and its other end stays', () => {
    const model = shown({ phases: [phase({ startOffset: -10, endOffset: -6 })] });
    const before = event(model, 'phase:p');
    const move = longer(model, 'phase:p', '2027-02-20');
    expect(said(move)).toContain(
      'Planning counts calendar days from then on, at both ends: a day off cannot be counted in working days',
    );
    const plan = move?.preview();
    if (!plan?.ok) throw new Error('refused');
    const after = event(applyChanges(model, plan.value.changes), 'phase:p');
    expect([after.start, after.end]).toEqual([before.start, '2027-02-20']);
    expect(said(longer(model, 'phase:p', '2027-02-22'))).toEqual(['1.0 keeps its date']);
  });

  it('is said of an announcement that goes to a day off', () => {
    const model = shown({
      announcements: [
        anAnnouncement({ releaseId: 'a', plannedOffset: -1, plannedUnit: 'working' }),
      ],
    });
    const bar = event(model, 'announcement:an-announcement');
    expect(said(moveBy(model, bar, 1))).toContain(
      'It counts calendar days from then on: a day off cannot be counted in working days',
    );
    expect(said(moveBy(model, bar, -1))).toEqual(['It goes on following 1.0']);
  });

  it('is said where a phase comes to end after its release ships, or over the next one', () => {
    const phases = [
      phase({ startOffset: -10, endOffset: -6 }),
      phase({ id: 'q', kind: 'preparation', rank: 'b', startOffset: -5, endOffset: 0 }),
    ];
    const model = shown({ phases });
    expect(said(longer(model, 'phase:q', '2027-03-02'))).toEqual([
      '1.0 keeps its date',
      '1.0 Release preparation would end after it ships',
    ]);
    expect(said(longer(model, 'phase:p', '2027-02-24'))).toEqual([
      '1.0 keeps its date',
      '1.0 Planning would overlap Release preparation',
    ]);
  });
});

describe('a window among the hours of a week', () => {
  const rows = { deployments: [aDeployment({ id: 'd', releaseId: 'a' })] };
  const after = (key: string, selected: string[] = []) => {
    const model = shown(rows);
    const step = stepOfKey({ key, altKey: true, shiftKey: false, ctrlKey: false, metaKey: false });
    const move = step && keyMove(model, event(model, 'window:d'), step, selected, 'hours');
    const plan = move?.preview();
    if (!plan?.ok) throw new Error('refused');
    const { title, start } = event(applyChanges(model, plan.value.changes), 'window:d');
    return [title, start];
  };

  it('goes by an hour up and down, and by days to the sides', () => {
    expect(after('ArrowUp')).toEqual(['21:00–01:00', '2027-03-01']);
    expect(after('ArrowDown')).toEqual(['23:00–03:00', '2027-03-01']);
    expect(after('ArrowRight')).toEqual(['22:00–02:00', '2027-03-02']);
  });

  it('goes by weeks with others that are selected', () => {
    expect(after('ArrowUp', ['a', 'b'])).toEqual(['22:00–02:00', '2027-02-22']);
  });
});

describe('an end of a window', () => {
  it('starts elsewhere with a key of its own', () => {
    const model = shown({ deployments: [aDeployment({ releaseId: 'a' })] });
    const window = event(model, 'window:a-deployment');
    const press = {
      key: 'ArrowLeft',
      altKey: false,
      shiftKey: true,
      ctrlKey: true,
      metaKey: false,
    };
    const step = stepOfKey(press);
    expect(step && keyMove(model, window, step, [])?.where).toBe('21:45–02:00 Europe/Berlin');
    expect(stepOfKey({ ...press, ctrlKey: false })).toBeNull();
    expect(stepOfKey({ ...press, shiftKey: false })).toBeNull();
    expect(stepOfKey({ ...press, altKey: true, ctrlKey: false })).toEqual({
      days: -1,
      edge: 'end',
    });
  });

  it('goes by a quarter of an hour or an hour with a key', () => {
    const model = shown({ deployments: [aDeployment({ releaseId: 'a' })] });
    const window = event(model, 'window:a-deployment');
    const where = (days: number) => keyMove(model, window, { days, edge: 'end' }, [])?.where;
    expect([where(1), where(-1), where(7), where(-7)]).toEqual([
      '22:00–02:15 Europe/Berlin',
      '22:00–01:45 Europe/Berlin',
      '22:00–03:00 Europe/Berlin',
      '22:00–01:00 Europe/Berlin',
    ]);
    expect(resizeWindow(model, window, 'end', window.endsAt ?? '')).toBeNull();
  });
});

describe('a window that lands on a change of the clocks', () => {
  const clocks = 'Window of 1.0: 4 h on the clock, 3 h long: clocks go forward at 02:00';
  const deployments = [
    aDeployment({ releaseId: 'a', windowEnd: '04:00', windowStart: '00:00', windowNights: 0 }),
  ];

  it('is told in the hint and where one is asked, and only then', () => {
    const model = shown({ deployments });
    const said = (date: string) =>
      linesFor(to('a', date))
        .map(({ text }) => text)
        .join(' | ');
    expect(said('2027-03-28')).toContain(clocks);
    expect(said('2027-03-27')).not.toContain('clocks');
    expect(reckon(model, to('a', '2027-03-28'), NO_CHOICES).clocks.join()).toContain(clocks);
    const hours = keyMove(model, event(model, 'window:a-deployment'), { days: 1, edge: 'end' }, []);
    expect(hours && linesFor(hours).length).toBe(1);
  });
});
