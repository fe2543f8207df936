import { describe, expect, it } from 'vitest';
import { announcementCommands } from '#shared/commands/announcement.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { announcementDate, announcementsOf } from '#shared/domain/announcement/announcement.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { anAnnouncement, WEEKDAYS } from '#test/support/builders.ts';
import { person, release, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const {
  'announcement.add': add,
  'announcement.update': update,
  'announcement.move': move,
  'announcement.send': send,
  'announcement.correct': correct,
  'announcement.remove': remove,
} = announcementCommands;

const word = (over = {}) => anAnnouncement({ id: 'w', releaseId: 'r', ...over });
const sent = word({ sentOn: '2026-11-27', sentById: 'mara', toldDate: '2026-12-11' });

const modelWith = (over: Partial<ModelRows> = {}) =>
  releaseModel({ announcements: [word()], people: [person({ id: 'mara' })], ...over });

const only = (model: ReturnType<typeof modelWith>) => {
  const [row, ...others] = model.announcements.values();
  if (!row || others.length > 0) throw new Error(`${model.announcements.size} announcements`);
  return row;
};

describe('an announcement', () => {
  it('is due five working days before the release, unless told otherwise', () => {
    const { model, plan } = run(modelWith({ announcements: [] }), add, {
      releaseId: 'r',
      audience: 'Support',
    });
    expect(plan.label).toBe('Plan to tell Support of 4.2.0');
    expect(announcementDate(only(model), '2026-12-11', WEEKDAYS)).toBe('2026-12-04');
  });

  it('goes on following its release from the day it is moved to', () => {
    const moved = run(modelWith(), move, { announcementId: 'w', date: '2026-12-09' });
    expect(moved.plan.label).toBe('Tell Support of 4.2.0 on Wed 9 Dec 2026');
    expect(only(moved.model)).toMatchObject({ plannedOffset: -2, plannedUnit: 'working' });
    const sunday = run(modelWith(), move, { announcementId: 'w', date: '2026-12-06' });
    expect(only(sunday.model)).toMatchObject({ plannedOffset: -5, plannedUnit: 'calendar' });
  });

  it.each([
    ['has no date', null, '2026-12-09'],
    ['has one further away than ten years', '2026-12-11', '2199-01-01'],
  ])('cannot be moved where its release %s', (_, targetDate, date) => {
    const model = modelWith({ releases: [release({ targetDate })] });
    const plan = move.run(model, { announcementId: 'w', date }, testContext());
    expect(plan).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('keeps when, by whom and which date was told, once it is sent', () => {
    const { model, plan } = run(modelWith(), send, { announcementId: 'w' });
    expect(plan.label).toBe('Mark Support as told of 4.2.0 on Fri 11 Dec 2026');
    expect(only(model)).toMatchObject({
      sentOn: '2026-12-01',
      sentById: 'mara',
      toldDate: '2026-12-11',
    });
    expect(announcementDate(only(model), '2027-01-29', WEEKDAYS)).toBe('2026-12-01');
  });

  it('may have been sent earlier, telling another date, but not in the future', () => {
    const input = { announcementId: 'w', sentOn: '2026-11-20', toldDate: '2026-12-18' };
    expect(only(run(modelWith(), send, input).model)).toMatchObject({
      sentOn: '2026-11-20',
      toldDate: '2026-12-18',
    });
    const tomorrow = { announcementId: 'w', sentOn: '2026-12-02' };
    const plan = send.run(modelWith(), tomorrow, testContext());
    if (plan.ok) throw new Error('it was sent');
    expect(explain(plan.error).what).toBe('Sent on lies in the future.');
  });

  it.each([
    ['update', update, { announcementId: 'w', audience: 'Sales' }],
    ['move', move, { announcementId: 'w', date: '2026-12-09' }],
    ['send', send, { announcementId: 'w' }],
  ] as const)('that was sent refuses %s', (_, { run: attempt }, input) => {
    const plan = attempt(modelWith({ announcements: [sent] }), input as never, testContext());
    if (plan.ok) throw new Error('it ran');
    expect(explain(plan.error).what).toBe(
      'Support was told on Fri 27 Nov 2026; what was sent no longer changes.',
    );
  });

  it('is corrected by another one that is sent at once; the first stays', () => {
    const slipped = { releases: [release({ targetDate: '2026-12-18' })], announcements: [sent] };
    const { model, plan } = run(modelWith(slipped), correct, { announcementId: 'w' });
    expect(plan.label).toBe('Tell Support anew of 4.2.0 on Fri 18 Dec 2026');
    expect(announcementsOf(model.announcements, 'r')).toMatchObject([
      { sentOn: '2026-12-01', toldDate: '2026-12-18', plannedOffset: -13 },
      { id: 'w', toldDate: '2026-12-11' },
    ]);
    const early = correct.run(modelWith(), { announcementId: 'w' }, testContext());
    expect(early).toMatchObject({ ok: false, error: { code: 'announcement-not-sent' } });
  });

  it('is changed until then, and removed even after', () => {
    const changed = run(modelWith(), update, { announcementId: 'w', text: 'We ship on Friday.' });
    expect(only(changed.model).text).toBe('We ship on Friday.');
    const gone = run(modelWith({ announcements: [sent] }), remove, { announcementId: 'w' });
    expect(gone.model.announcements.size).toBe(0);
  });

  it('comes along when its release is copied, as one that is still to be sent', () => {
    const { model } = run(modelWith({ announcements: [sent] }), releaseCommands['release.copy'], {
      releaseId: 'r',
      version: '4.3.0',
      targetDate: '2027-01-15',
    });
    const copy = [...model.releases.values()].find(({ version }) => version === '4.3.0');
    const [row] = announcementsOf(model.announcements, copy?.id ?? '');
    expect(row).toMatchObject({
      audience: 'Support',
      sentOn: null,
      sentById: null,
      toldDate: null,
    });
    expect(row?.id).not.toBe('w');
  });
});
