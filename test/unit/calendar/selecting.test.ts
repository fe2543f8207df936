import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  selectedReleases,
  selectUpTo,
  toggleSelected,
} from '#renderer/features/calendar/selecting.ts';
import { clearSelection } from '#renderer/state/selection.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { type Model, modelFrom } from '#shared/domain/model/model.ts';
import { aProduct, aRelease, theSettings } from '#test/support/builders.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

/** A workspace that the window shows: two releases to come, and one that is out. */
function shown(): Model {
  const model = modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    releases: [
      aRelease({ id: 'a', version: '1.0', targetDate: '2027-03-01' }),
      aRelease({ id: 'b', version: '2.0', targetDate: '2027-03-10' }),
      aRelease({ id: 'c', version: '3.0', targetDate: '2027-03-05', status: 'released' }),
    ],
  });
  useWorkspace.setState({ model, actorId: 'mara' });
  return model;
}

function event(model: Model, id: string): CalendarEvent {
  const found = eventById(model, id);
  if (!found) throw new Error(`No event ${id}`);
  return found;
}

beforeEach(clearSelection);

describe('releases that are selected', () => {
  it('are added and taken out one by one, and up to another by day', () => {
    const model = shown();
    const events = calendarEvents(model);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => event(model, `release:${id}`));
    if (!a || !b || !c) throw new Error('no events');
    expect(toggleSelected(a, null)).toBe(true);
    expect(toggleSelected(b, null)).toBe(true);
    expect(selectedReleases()).toEqual(['a', 'b']);
    toggleSelected(a, null);
    expect(selectedReleases()).toEqual(['b']);
    expect(selectUpTo(events, a, null)).toBe(true);
    expect(selectedReleases().toSorted()).toEqual(['a', 'b']);
    expect(toggleSelected(c, null), 'what is over').toBe(false);
  });

  it('begin with the one that was chosen before', () => {
    const model = shown();
    toggleSelected(event(model, 'release:b'), event(model, 'release:a'));
    expect(selectedReleases()).toEqual(['a', 'b']);
  });
});
