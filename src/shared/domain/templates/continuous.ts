import { may, must, type Template, type TemplateRunbook } from './template.ts';

const runbook: TemplateRunbook = {
  introduction:
    'Staged rollout behind the pipeline. **We turn back** when the error budget burns twice as fast as usual.',
  sections: [
    {
      kind: 'pre-deployment',
      title: 'Before the deployment',
      steps: [
        {
          kind: 'check',
          title: 'Pipeline is green, no incident is open',
          role: 'Engineering lead',
          minutes: 5,
          stopIf: 'An incident is open on anything this release touches.',
        },
      ],
    },
    {
      kind: 'deployment',
      title: 'Rollout',
      steps: [
        {
          kind: 'action',
          title: 'Roll out to 5 % of traffic',
          role: 'Engineering lead',
          minutes: 10,
          expected: 'The canary serves traffic and is healthy.',
          undo: 'Send all traffic to the previous version.',
          undoMinutes: 2,
        },
        {
          kind: 'check',
          title: 'Compare the canary with the rest',
          role: 'Engineering lead',
          minutes: 30,
          expected: 'Error rate and latency do not differ.',
          stopIf: 'The canary is worse for five minutes in a row.',
        },
        {
          kind: 'action',
          title: 'Roll out to everyone',
          role: 'Engineering lead',
          minutes: 15,
          expected: 'Every instance reports the new version.',
          undo: 'Send all traffic to the previous version.',
          undoMinutes: 5,
        },
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
          minutes: 5,
          stopIf: 'A test of a main journey fails twice.',
        },
      ],
    },
    {
      kind: 'communications',
      title: 'Communications',
      steps: [
        {
          kind: 'communication',
          title: 'Tell the channel what went out',
          role: 'Release manager',
          minutes: 2,
        },
      ],
    },
    {
      kind: 'rollback',
      title: 'Rollback',
      steps: [
        {
          kind: 'communication',
          title: 'Announce the rollback in the channel',
          role: 'Release manager',
          minutes: 1,
        },
        {
          kind: 'check',
          title: 'Previous version serves all traffic and is healthy',
          role: 'Engineering lead',
          minutes: 5,
        },
      ],
    },
  ],
};

/** Small changes, often: a few days from decision to rollout, the pipeline does the rest. */
export const continuous: Template = {
  method: 'continuous',
  version: 1,
  title: 'Continuous delivery',
  description: 'Small changes go out often, staged behind flags; the pipeline does the testing.',
  phases: [
    {
      kind: 'planning',
      start: -5,
      end: -4,
      unit: 'working',
      checklist: [
        must(
          'Goal and scope locked: what goes out, what stays behind its flag',
          'Product manager',
          -4,
        ),
      ],
    },
    {
      kind: 'build',
      start: -3,
      end: -1,
      unit: 'working',
      checklist: [
        must('Pipeline green on the commit that goes out', 'Engineering lead', -1),
        must('New behaviour is behind a flag that is off', 'Engineering lead', -1),
        must('Changed journeys tested by hand', 'QA lead', -1),
      ],
    },
    {
      kind: 'preparation',
      start: -1,
      end: 0,
      unit: 'working',
      checklist: [
        must('Rollback documented, and rehearsed this month', 'Engineering lead', -1),
        must('Release notes written', 'Product manager', 0),
        may('Support and stakeholders told what changes', 'Support', 0),
      ],
    },
    {
      kind: 'deployment',
      start: 0,
      end: 0,
      unit: 'working',
      checklist: [
        must('Canary compared before everyone got it', 'Engineering lead', 0),
        must('Smoke tests passed in production', 'QA lead', 0),
      ],
    },
    {
      kind: 'review',
      start: 1,
      end: 5,
      unit: 'working',
      checklist: [
        must('Errors watched through the bake-in, flags switched on', 'Engineering lead', 3),
        may('Campaign started, bake-in being over', 'Marketing', 5),
        may('Lessons learned noted, flags to remove listed', 'Engineering lead', 5),
      ],
    },
  ],
  runbook,
};
