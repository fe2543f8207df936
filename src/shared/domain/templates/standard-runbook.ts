import type { TemplateRunbook } from './template.ts';

/** A deployment in a window at night, with people on call. */
export const standardRunbook: TemplateRunbook = {
  introduction: [
    '**War room:** add the link and the dial-in number.',
    '**Escalation:** release manager, then engineering lead, then head of engineering.',
    '**We turn back** when a check fails twice, or when undoing would no longer fit the window.',
  ].join('\n\n'),
  sections: [
    {
      kind: 'pre-deployment',
      title: 'Before the deployment',
      steps: [
        {
          kind: 'check',
          title: 'Everyone is in the war room, and can sign in',
          role: 'Release manager',
          minutes: 5,
          expected: 'Every owner of a step has answered; stand-ins are named.',
        },
        {
          kind: 'check',
          title: 'Monitoring is quiet, no incident is open',
          role: 'Engineering lead',
          minutes: 5,
          expected: 'Error rate and latency are at their usual level for this hour.',
          stopIf: 'An incident is open on anything this release touches.',
        },
        {
          kind: 'action',
          title: 'Take a backup and check that it can be read',
          role: 'Engineering lead',
          minutes: 20,
          expected: 'The backup is complete and its checksum matches.',
          undo: 'Nothing to undo: delete the backup when its time is over.',
          undoMinutes: 0,
        },
        {
          kind: 'decision',
          title: 'Go or no-go for tonight',
          role: 'Release manager',
          minutes: 5,
          stopIf: 'A check above did not pass.',
        },
      ],
    },
    {
      kind: 'deployment',
      title: 'Deployment',
      steps: [
        {
          kind: 'communication',
          title: 'Status page: maintenance has begun',
          role: 'Support',
          minutes: 2,
        },
        {
          kind: 'action',
          title: 'Run the database migration',
          role: 'Engineering lead',
          minutes: 15,
          instructions: 'Say how long it took in rehearsal, and where its log is.',
          expected: 'The migration reports success; old and new version both work on the schema.',
          stopIf: 'It runs for more than twice its time in rehearsal.',
          undo: 'Run the down migration that was rehearsed.',
          undoMinutes: 15,
        },
        {
          kind: 'action',
          title: 'Deploy the release to production',
          role: 'Engineering lead',
          minutes: 15,
          expected: 'Every instance reports the new version and is healthy.',
          stopIf: 'An instance does not become healthy within five minutes.',
          undo: 'Deploy the previous version.',
          undoMinutes: 10,
        },
        { kind: 'milestone', title: 'New version is live', role: 'Release manager', minutes: 0 },
      ],
    },
    {
      kind: 'verification',
      title: 'Verification',
      steps: [
        {
          kind: 'check',
          title: 'Smoke tests in production',
          role: 'QA lead',
          minutes: 15,
          expected: 'Every smoke test passes.',
          stopIf: 'A test of a main journey fails twice.',
        },
        {
          kind: 'check',
          title: 'Error rate and latency after the deployment',
          role: 'Engineering lead',
          minutes: 15,
          expected: 'Both are at most a tenth above their level before the window.',
        },
        {
          kind: 'decision',
          title: 'Keep the release, or roll back',
          role: 'Release manager',
          minutes: 5,
        },
      ],
    },
    {
      kind: 'communications',
      title: 'Communications',
      steps: [
        {
          kind: 'communication',
          title: 'Status page: maintenance is over',
          role: 'Support',
          minutes: 2,
        },
        {
          kind: 'communication',
          title: 'Tell stakeholders the outcome, and who watches tomorrow',
          role: 'Release manager',
          minutes: 5,
        },
      ],
    },
    {
      kind: 'rollback',
      title: 'Rollback',
      steps: [
        {
          kind: 'communication',
          title: 'Announce the rollback in the war room and on the status page',
          role: 'Release manager',
          minutes: 3,
        },
        {
          kind: 'check',
          title: 'Previous version serves traffic, smoke tests pass',
          role: 'QA lead',
          minutes: 10,
          expected: 'Every instance reports the previous version; main journeys pass.',
        },
        {
          kind: 'check',
          title: 'No data was lost: compare counts with those before the window',
          role: 'Engineering lead',
          minutes: 10,
        },
      ],
    },
  ],
};
