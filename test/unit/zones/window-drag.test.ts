import { describe, expect, it, vi } from 'vitest';
import { isStale, moveTo, type Place } from '#renderer/features/calendar/moving/carried.ts';
import { carriedAlong } from '#renderer/features/calendar/moving/hours.ts';
import { startWindowAt } from '#renderer/features/calendar/moving/window-moves.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { clockMinutesOf } from '#shared/domain/deployment/clock-change.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { applyChanges, type Model, modelFrom } from '#shared/domain/model/model.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import { addDays, addMinutes, wallAt } from '#shared/lib/dates.ts';
import { aDeployment, aProduct, aRelease, theSettings } from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

function shown(targetDate: string, more: Partial<Deployment> = {}): Model {
  const model = modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    releases: [aRelease({ id: 'a', version: '1.0', targetDate })],
    deployments: [aDeployment({ id: 'd', releaseId: 'a', ...more })],
  });
  useWorkspace.setState({ model, actorId: 'mara' });
  return model;
}

function windowIn(model: Model) {
  const event = eventById(model, 'window:d');
  if (!event?.startsAt || !event.endsAt) throw new Error('no window');
  return { ...event, startsAt: event.startsAt, endsAt: event.endsAt };
}

const place = (date: string, minutes: number): Place => ({ date, hours: { date, minutes } });

/** The release's date and the window's times after a move; `null` where there is none. */
function after(model: Model, move: ReturnType<typeof moveTo>) {
  if (!move) return null;
  const plan = move.preview({ reason: 'It has to be.' });
  if (!plan.ok) throw new Error(plan.error.code);
  const { releases, deployments } = applyChanges(model, plan.value.changes);
  const { windowDay, windowStart, windowEnd, windowNights } = deployments.get('d') ?? {};
  return { date: releases.get('a')?.targetDate, windowDay, windowStart, windowEnd, windowNights };
}

const ZONES = ['Europe/Berlin', 'Australia/Lord_Howe', 'UTC'] as const;
const DAYS = [
  '2026-12-11',
  ...CLOCK_CHANGES.flatMap(([saturday]) => [saturday, addDays(saturday, 1)]),
];

describe.each(ZONES)('a window in %s dragged among the hours of a week', (zone) => {
  it.each(DAYS)('stays where it is until it is carried a quarter of an hour, on %s', (day) => {
    const model = shown(day, { zone });
    const event = windowIn(model);
    const grabbed = place(day, 601);
    for (const edge of ['start', 'end'] as const) {
      const carried = { kind: 'hour', event, edge } as const;
      expect(moveTo(model, carried, grabbed, place(day, 607)), edge).toBeNull();
      expect(moveTo(model, carried, grabbed, place(day, 616)), edge).not.toBeNull();
    }
    expect(moveTo(model, { kind: 'window', event }, grabbed, place(day, 607))).toBeNull();
  });

  it.each(DAYS)('keeps its length on the wall at any other hour, from %s on', (day) => {
    const model = shown(day, { zone });
    const event = windowIn(model);
    for (const hours of [-30, -3, 1, 5, 26]) {
      const start = addMinutes(event.startsAt, hours * 60);
      const plan = startWindowAt(model, event, start)?.preview();
      if (!plan?.ok) throw new Error(`${hours}`);
      const moved = applyChanges(model, plan.value.changes);
      const release = moved.releases.get('a');
      const deployment = moved.deployments.get('d');
      const window = deployment && release && windowOf(deployment, release);
      if (!window) throw new Error('no window');
      // An hour that the wall shows twice can only be told as its first.
      expect(wallAt(window.start, zone)).toEqual(wallAt(start, zone));
      expect(clockMinutesOf(window)).toBe(240);
      expect(deployment.windowDay).toBe(0);
    }
  });
});

describe('a window dragged among the hours of a week', () => {
  const day = '2026-12-09';
  const usual = { windowDay: 0, windowStart: '22:00', windowEnd: '02:00', windowNights: 1 };

  it('goes to other hours, to another day with its release, or to both', () => {
    const model = shown(day);
    const carried = { kind: 'window', event: windowIn(model) } as const;
    const to = (date: string, minutes: number) =>
      after(model, moveTo(model, carried, place(day, 700), place(date, minutes)));
    expect(to(day, 580)).toEqual({ ...usual, date: day, windowStart: '20:00', windowEnd: '00:00' });
    expect(to('2026-12-10', 703)).toEqual({ ...usual, date: '2026-12-10' });
    expect(to('2026-12-10', 100)).toEqual({
      date: '2026-12-10',
      windowDay: 0,
      windowStart: '12:00',
      windowEnd: '16:00',
      windowNights: 0,
    });
  });

  it('goes by days over the head of the week', () => {
    const model = shown(day);
    const carried = { kind: 'window', event: windowIn(model) } as const;
    const to = { date: '2026-12-11', hours: null };
    expect(after(model, moveTo(model, carried, place(day, 700), to))).toEqual({
      ...usual,
      date: '2026-12-11',
    });
  });

  it('is told where it leads to before the drop', () => {
    const model = shown(day);
    const event = windowIn(model);
    const where = (minutes: number) =>
      startWindowAt(model, event, addMinutes(event.startsAt, minutes))?.where;
    expect(where(-60)).toBe('21:00–01:00 Europe/Berlin');
    expect(where(-24 * 60 - 60)).toBe('Tue 8 Dec 2026, 21:00–01:00 Europe/Berlin');
  });

  it('is stale as soon as it is elsewhere, and not by what concerns others', () => {
    const model = shown(day);
    const carried = { kind: 'window', event: windowIn(model) } as const;
    expect(isStale(model, { ...model, freezes: new Map() }, carried)).toBe(false);
    expect(isStale(model, shown('2026-12-10'), carried)).toBe(true);
    expect(isStale(model, shown(day, { windowEnd: '03:00' }), carried)).toBe(true);
  });
});

it('is carried along on the viewer’s clock, there and back', () => {
  const way = { days: 5, minutes: 45 };
  for (const day of DAYS) {
    const moment = new Date(`${day}T12:00:00`).toISOString();
    const there = carriedAlong(moment, way);
    expect(new Date(there).getHours() * 60 + new Date(there).getMinutes()).toBe(12 * 60 + 45);
    expect(carriedAlong(there, { days: -5, minutes: -45 })).toBe(moment);
    expect(carriedAlong(moment, { days: 0, minutes: 0 })).toBe(moment);
  }
});
