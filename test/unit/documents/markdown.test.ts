import { describe, expect, it } from 'vitest';
import { calendarDocument } from '#shared/documents/calendar/calendar-document.ts';
import { calendarEntries } from '#shared/documents/calendar/entries.ts';
import { checklistDocument } from '#shared/documents/checklist-document.ts';
import { toMarkdownText } from '#shared/documents/markdown.ts';
import { notesDocument } from '#shared/documents/notes-document.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import {
  aDateMark,
  aDeployment,
  aFreeze,
  aHoliday,
  anAnnouncement,
  aProduct,
  aRelease,
  aSprint,
  aTeam,
  theSettings,
} from '#test/support/builders.ts';
import { AS_OF, documented, documentedModel } from '#test/support/documented-release.ts';

/** The documented release, another one of another product, and everything else that has a day. */
const plannedModel = modelFrom({
  settings: [theSettings()],
  products: [aProduct({ id: 'p' }), aProduct({ id: 'w', key: 'WAL', name: 'Android wallet' })],
  releases: [
    documented,
    aRelease({ id: 'a', productId: 'w', version: 'A-9.4', name: '', targetDate: '2026-12-11' }),
  ],
  phases: [...documentedModel.phases.values()],
  deployments: [
    aDeployment({ releaseId: 'r' }),
    aDeployment({ id: 'a', releaseId: 'a', environment: '', zone: 'America/New_York' }),
  ],
  teams: [aTeam()],
  sprints: [
    aSprint({ teamId: 'a-team', startDate: '2026-11-30', endDate: '2026-12-13', state: 'active' }),
  ],
  freezes: [
    aFreeze(),
    aFreeze({
      id: 'weekend',
      title: 'Weekend',
      kind: 'soft',
      startDate: '2026-12-04',
      startTime: '12:00',
      endDate: '2026-12-07',
      rule: 'FREQ=WEEKLY',
      environment: 'Production',
      productId: 'p',
    }),
  ],
  holidays: [aHoliday()],
  dateMarks: [
    aDateMark({ title: 'Pipes | and `ticks`', startDate: '2026-11-20', endDate: '2026-11-20' }),
  ],
  announcements: [anAnnouncement({ releaseId: 'r' })],
});

const golden = (name: string) => `../../support/golden/${name}.md`;

describe('documents as Markdown', () => {
  it('give the runbook as a list of steps to tick', async () => {
    const written = toMarkdownText(runbookDocument(documentedModel, documented, AS_OF));
    await expect(written).toMatchFileSnapshot(golden('runbook'));
  });

  it.each(EDITIONS)('give the %s edition of the notes', async (edition) => {
    const written = toMarkdownText(notesDocument(documentedModel, documented, edition, AS_OF));
    await expect(written).toMatchFileSnapshot(golden(`notes-${edition}`));
  });

  it('give the checklists as they stand', async () => {
    const written = toMarkdownText(checklistDocument(documentedModel, documented, AS_OF));
    await expect(written).toMatchFileSnapshot(golden('checklist'));
  });

  it('give the calendar month by month, and what comes again in words', async () => {
    const range = { productId: null, from: '2026-11-16', to: '2027-01-31', hidden: [] };
    const entries = calendarEntries(plannedModel, range);
    const written = toMarkdownText(calendarDocument(plannedModel, { entries, range }, AS_OF));
    await expect(written).toMatchFileSnapshot(golden('calendar'));
  });

  it('say of a calendar without anything that there is nothing', () => {
    const range = { productId: null, from: '2031-01-01', to: '2031-01-31', hidden: [] };
    const written = toMarkdownText(calendarDocument(plannedModel, { entries: [], range }, AS_OF));
    expect(written).toContain('- **Date:** Wed 1 Jan 2031 – Fri 31 Jan 2031');
    expect(written).toContain('Nothing in these days.');
  });
});
