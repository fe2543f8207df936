import { describe, expect, it } from 'vitest';
import { checks } from '#shared/domain/checks/checks.ts';
import { type Finding, inShort } from '#shared/domain/checks/finding.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { verdict } from '#shared/domain/checks/verdict.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import { aRunbook, aSection, aStep } from '#test/support/builders.ts';
import {
  checklistItem,
  deployment,
  item,
  person,
  phase,
  release,
  releaseModel,
} from '#test/support/release-rows.ts';

const sound = release({ goal: 'Close the month', ownerId: 'mara' });
const rows: Partial<ModelRows> = {
  releases: [sound],
  people: [person({ id: 'mara' })],
  phases: [
    phase({ id: 'prep' }),
    phase({ id: 'review', kind: 'review', rank: 'a1', startOffset: 1, endOffset: 5 }),
  ],
};

const NOW = '2026-12-01T09:00:00Z';
function check(over: Partial<ModelRows> = {}, now = NOW) {
  const model = releaseModel({ ...rows, ...over });
  const its = model.releases.get('r');
  if (!its) throw new Error('no release');
  return runChecks({ model, release: its, now, today: now.slice(0, 10) });
}
const names = (over: Partial<ModelRows> = {}, now = NOW) =>
  check(over, now).findings.map(({ check: name }) => name);

const other = (over = {}) => release({ id: 'r2', version: '4.3.0', name: '', goal: 'x', ...over });
const todo = (id: string, releaseId: string | null, over = {}) =>
  item({
    id,
    releaseId,
    releaseMode: releaseId === null ? 'none' : 'own',
    statusCategory: 'to-do',
    ...over,
  });
const blocks = (blockerId: string, blockedId: string) => [{ id: 'dep', blockerId, blockedId }];

describe('a release that is in order', () => {
  it('has no finding, names what is clear, and goes', () => {
    const result = check();
    expect(result.findings).toEqual([]);
    expect(result.clear).toHaveLength(checks.length);
    expect(verdict(result.findings)).toEqual({ word: 'go', blockers: 0, warnings: 0, ahead: 0 });
  });
});

it('names the phase of a checklist in short', () => {
  const about = { what: '2 required items overdue', where: 'Build & test' } as Finding;
  expect(inShort({ ...about, mend: { at: 'phase', phaseId: 'p' } })).toBe(
    '2 required items overdue in Build & test',
  );
  expect(inShort({ ...about, mend: { at: 'item', itemId: 'i' } })).toBe(about.what);
});

describe('a release without a date', () => {
  it('calls nothing clear that only a date could show', () => {
    const { clear } = check({ releases: [{ ...sound, targetDate: null }] });
    expect(clear).toEqual([
      ...['owner', 'goal', 'dependencies'],
      ...['overlapping sprints', 'dates that were told'],
    ]);
  });
});

describe.each<[string, Partial<ModelRows>, string | undefined, string[]]>([
  ['no goal', { releases: [{ ...sound, goal: ' ' }] }, undefined, ['goal-missing']],
  ['no owner', { releases: [{ ...sound, ownerId: null }] }, undefined, ['owner-missing']],
  [
    'an owner who left',
    { people: [person({ id: 'mara', active: false })] },
    undefined,
    ['owner-missing'],
  ],
  ['no date', { releases: [{ ...sound, targetDate: null }] }, undefined, ['date-missing']],
  [
    'no window',
    { deployments: [deployment({ windowStart: null, windowEnd: null })] },
    undefined,
    ['window-missing'],
  ],
  ['no deployment', { deployments: [] }, undefined, ['window-missing']],
  ['a window one minute before its end', {}, '2026-12-12T00:59:00Z', []],
  ['a window that is over', {}, '2026-12-12T01:00:00Z', ['window-past']],
  [
    'a window that is over, but deployed',
    { deployments: [deployment({ state: 'deployed' })] },
    '2026-12-13T00:00:00Z',
    [],
  ],
  [
    'another deployment at the same time',
    {
      releases: [sound, other()],
      deployments: [deployment(), deployment({ id: 'd2', releaseId: 'r2' })],
    },
    undefined,
    ['windows-overlap'],
  ],
  [
    'another deployment right after',
    {
      releases: [sound, other()],
      deployments: [
        deployment(),
        deployment({
          id: 'd2',
          releaseId: 'r2',
          windowDay: 1,
          windowStart: '02:00',
          windowEnd: '04:00',
          windowNights: 0,
        }),
      ],
    },
    undefined,
    [],
  ],
  [
    'the same moment in another zone',
    {
      releases: [sound, other()],
      deployments: [
        deployment(),
        deployment({
          id: 'd2',
          releaseId: 'r2',
          windowStart: '20:30',
          windowEnd: '21:30',
          windowNights: 0,
          zone: 'Europe/London',
        }),
      ],
    },
    undefined,
    ['windows-overlap'],
  ],
  [
    'the same time, elsewhere',
    {
      releases: [sound, other()],
      deployments: [
        deployment(),
        deployment({ id: 'd2', releaseId: 'r2', environment: 'Staging' }),
      ],
    },
    undefined,
    [],
  ],
  [
    'the same time, cancelled',
    {
      releases: [sound, other({ status: 'cancelled' })],
      deployments: [deployment(), deployment({ id: 'd2', releaseId: 'r2' })],
    },
    undefined,
    [],
  ],
  [
    'a blocker in a later release',
    {
      releases: [sound, other({ targetDate: '2027-01-15' })],
      items: [todo('a', 'r2'), todo('b', 'r')],
      dependencies: blocks('a', 'b'),
    },
    undefined,
    ['before-blocker'],
  ],
  [
    'a blocker in no release',
    { items: [todo('a', null), todo('b', 'r')], dependencies: blocks('a', 'b') },
    undefined,
    ['before-blocker'],
  ],
  [
    'a blocker that is done',
    {
      items: [todo('a', null, { statusCategory: 'done' }), todo('b', 'r')],
      dependencies: blocks('a', 'b'),
    },
    undefined,
    [],
  ],
  [
    'a blocker in an earlier release',
    {
      releases: [sound, other({ targetDate: '2026-12-04' })],
      items: [todo('a', 'r2'), todo('b', 'r')],
      dependencies: blocks('a', 'b'),
    },
    undefined,
    [],
  ],
  [
    'a required item due today',
    { checklistItems: [checklistItem({ id: 'c' })] },
    '2026-12-09T09:00:00Z',
    ['checklist-open'],
  ],
  [
    'a required item due yesterday',
    { checklistItems: [checklistItem({ id: 'c' })] },
    '2026-12-10T09:00:00Z',
    ['checklist-overdue'],
  ],
  [
    'an optional item due yesterday',
    { checklistItems: [checklistItem({ id: 'c', required: false })] },
    '2026-12-10T09:00:00Z',
    [],
  ],
  [
    'an item that does not apply',
    { checklistItems: [checklistItem({ id: 'c', state: 'not-applicable' })] },
    '2026-12-10T09:00:00Z',
    [],
  ],
  [
    'a cancelled release without anything',
    { releases: [release({ status: 'cancelled' })] },
    undefined,
    [],
  ],
  [
    'a released one with a late review',
    {
      releases: [{ ...sound, status: 'released' }],
      checklistItems: [
        checklistItem({ id: 'c', phaseId: 'review', dueOffset: 1 }),
        checklistItem({ id: 'd' }),
      ],
    },
    '2026-12-20T09:00:00Z',
    ['checklist-overdue'],
  ],
])('with %s', (_, over, now, expected) => {
  it(`finds ${expected.join(', ') || 'nothing'}`, () => {
    expect(names(over, now)).toEqual(expected);
  });
});

describe('a window in the hour that a change of the clocks leaves out', () => {
  const short = deployment({ windowStart: '02:30', windowEnd: '03:00', windowNights: 0 });

  it('is found, and only on that night', () => {
    const on = (targetDate: string) =>
      names({ releases: [{ ...sound, targetDate }], deployments: [short] }, '2026-01-05T09:00:00Z');
    expect(on('2026-03-29')).toContain('window-swallowed');
    expect(on('2026-03-28')).not.toContain('window-swallowed');
    expect(on('2026-10-25')).not.toContain('window-swallowed');
  });

  it('is found where both its start and its end are left out', () => {
    const found = (windowStart: string, windowEnd: string) =>
      names(
        {
          releases: [{ ...sound, targetDate: '2027-03-28' }],
          deployments: [deployment({ windowStart, windowEnd, windowNights: 0 })],
        },
        '2026-01-05T09:00:00Z',
      ).filter((name) => name.startsWith('window-'));
    expect(found('02:30', '02:45')).toEqual(['window-swallowed']);
    expect(found('02:00', '02:59')).toEqual(['window-swallowed']);
    expect(found('02:30', '04:00')).toEqual(['window-clocks']);
    expect(found('03:00', '03:15')).toEqual([]);
  });
});

describe('a runbook', () => {
  const runbook = (minutes: number) => ({
    runbooks: [aRunbook({ id: 'rb', deploymentId: deployment().id })],
    runbookSections: [aSection({ id: 's', runbookId: 'rb' })],
    runbookSteps: [aStep({ id: 'st', sectionId: 's', durationMinutes: minutes })],
  });

  it.each([
    [225, undefined],
    [
      226,
      {
        severity: 'warning',
        why: 'The last step takes 1 min of the 15 min kept for what goes wrong.',
      },
    ],
    [240, { severity: 'warning', what: 'Runbook runs into the reserve' }],
    [241, { severity: 'blocker', why: 'The last step ends 1 min after the window.' }],
  ])('of %i minutes in a window of 240', (minutes, expected) => {
    const { findings } = check(runbook(minutes));
    if (expected) expect(findings).toMatchObject([{ check: 'runbook-too-long', ...expected }]);
    else expect(findings).toEqual([]);
  });

  it('that is too long is ahead until release preparation', () => {
    const { findings } = check(runbook(300), '2026-11-26T09:00:00Z');
    expect(findings).toMatchObject([{ counts: false, countsFrom: '2026-11-27' }]);
  });

  it('without a window is left to the check on windows', () => {
    const windowless = {
      ...runbook(300),
      deployments: [deployment({ windowStart: null, windowEnd: null })],
    };
    expect(names(windowless)).toEqual(['window-missing']);
  });
});

describe('findings', () => {
  it('say what, where, why and how, and where to mend', () => {
    const { findings } = check({ releases: [release()], deployments: [] });
    for (const finding of findings) {
      expect([finding.what, finding.where, finding.why, finding.how]).not.toContain('');
      expect(finding.why).toMatch(/\.$/);
      expect(['field', 'window']).toContain(finding.mend.at);
    }
  });

  it('have keys that tell them apart and stay the same', () => {
    const over = {
      releases: [release()],
      deployments: [],
      checklistItems: [checklistItem({ id: 'c' })],
    };
    const keys = check(over).findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(check(over, '2026-12-02T09:00:00Z').findings.map(({ key }) => key)).toEqual(keys);
  });

  it('that count come first, blockers before warnings', () => {
    const { findings } = check({
      releases: [release()],
      checklistItems: [checklistItem({ id: 'c' })],
    });
    expect(findings.map(({ check: name, counts }) => [name, counts])).toEqual([
      ['owner-missing', true],
      ['goal-missing', true],
      ['checklist-open', false],
    ]);
  });

  it('are ahead until their day, in no total and no verdict', () => {
    const over = {
      checklistItems: [checklistItem({ id: 'c' }), checklistItem({ id: 'd', dueOffset: 0 })],
    };
    const ahead = check(over, '2026-12-09T09:00:00Z').findings;
    expect(ahead).toMatchObject([
      { countsFrom: '2026-12-10', counts: false, what: '2 required items open' },
    ]);
    expect(verdict(ahead)).toEqual({ word: 'go', blockers: 0, warnings: 0, ahead: 1 });
    const late = check(over, '2026-12-10T09:00:00Z').findings;
    expect(late.map(({ check: name, why }) => [name, why])).toEqual([
      ['checklist-overdue', 'Was due yesterday: Item c.'],
      ['checklist-open', 'Due Fri 11 Dec: Item d.'],
    ]);
    expect(verdict(late).word).toBe('no-go');
  });

  it('on required items without a date count from 14 days before, or from preparation', () => {
    const undated = { checklistItems: [checklistItem({ id: 'c', dueOffset: null })] };
    expect(check(undated).findings).toMatchObject([
      { check: 'checklist-undated', countsFrom: '2026-11-27', counts: true },
    ]);
    const long = { ...undated, phases: [phase({ id: 'prep', startOffset: -15 })] };
    expect(check(long).findings).toMatchObject([{ countsFrom: '2026-11-20' }]);
  });

  it('on required items of a completed phase count at once, whenever they are due', () => {
    const completed = {
      phases: [phase({ id: 'prep', status: 'completed' })],
      checklistItems: [checklistItem({ id: 'c' }), checklistItem({ id: 'd', dueOffset: null })],
    };
    const early = check(completed, '2026-11-01T09:00:00Z').findings;
    expect(early.map(({ check: name, counts, why }) => [name, counts, why])).toEqual([
      [
        'checklist-undated',
        true,
        'The phase is completed. Required, and without a due date: Item d.',
      ],
      ['checklist-open', true, 'The phase is completed. Due Wed 9 Dec: Item c.'],
    ]);
    expect(verdict(early)).toMatchObject({ word: 'no-go', blockers: 2, ahead: 0 });
  });

  it('name two items and count the rest', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => checklistItem({ id }));
    expect(check({ checklistItems: items }).findings[0]?.why).toBe(
      'The first is due Wed 9 Dec: Item a; Item b, and 2 more.',
    );
  });
});
