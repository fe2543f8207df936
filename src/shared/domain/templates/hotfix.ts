import { may, must, type Template, type TemplateRunbook } from './template.ts';

const runbook: TemplateRunbook = {
  introduction:
    '**Incident:** add its number and channel.\n\n**We turn back** when the fix does not stop the symptom, or brings a new one.',
  sections: [
    {
      kind: 'pre-deployment',
      title: 'Before the deployment',
      steps: [
        {
          kind: 'check',
          title: 'Symptom and its measure are known to everyone',
          role: 'Engineering lead',
          minutes: 5,
          expected: 'One graph or query shows whether the symptom is there.',
        },
      ],
    },
    {
      kind: 'deployment',
      title: 'Deployment',
      steps: [
        {
          kind: 'action',
          title: 'Deploy the fix to production',
          role: 'Engineering lead',
          minutes: 15,
          expected: 'Every instance reports the new version and is healthy.',
          stopIf: 'An instance does not become healthy within five minutes.',
          undo: 'Deploy the previous version.',
          undoMinutes: 10,
        },
      ],
    },
    {
      kind: 'verification',
      title: 'Verification',
      steps: [
        {
          kind: 'check',
          title: 'The symptom is gone',
          role: 'QA lead',
          minutes: 10,
          stopIf: 'It is still there after ten minutes.',
        },
        { kind: 'check', title: 'Smoke tests in production', role: 'QA lead', minutes: 10 },
      ],
    },
    {
      kind: 'communications',
      title: 'Communications',
      steps: [
        {
          kind: 'communication',
          title: 'Tell support and the affected customers',
          role: 'Support',
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
          title: 'Announce the rollback in the incident channel',
          role: 'Release manager',
          minutes: 1,
        },
        {
          kind: 'check',
          title: 'Previous version serves traffic, smoke tests pass',
          role: 'QA lead',
          minutes: 10,
        },
      ],
    },
  ],
};

/** Something is broken in production: the shortest way that is still safe. */
export const hotfix: Template = {
  method: 'hotfix',
  version: 1,
  title: 'Hotfix',
  description: 'One fix for something that is broken in production, out within a day or two.',
  phases: [
    {
      kind: 'planning',
      start: 0,
      end: 0,
      unit: 'calendar',
      checklist: [
        must('Impact known, fix decided, scope locked to it', 'Engineering lead', 0),
        must('Support and stakeholders told that a fix is coming', 'Release manager', 0),
      ],
    },
    {
      kind: 'build',
      start: 0,
      end: 0,
      unit: 'calendar',
      checklist: [
        must('Fix reviewed by a second person', 'Engineering lead', 0),
        must('A test fails without the fix and passes with it', 'QA lead', 0),
      ],
    },
    {
      kind: 'preparation',
      start: 0,
      end: 0,
      unit: 'calendar',
      checklist: [
        must('Rollback documented and tried on staging', 'Engineering lead', 0),
        must('Smoke tests passed on staging', 'QA lead', 0),
      ],
    },
    {
      kind: 'deployment',
      start: 0,
      end: 0,
      unit: 'calendar',
      checklist: [must('The symptom is gone in production', 'QA lead', 0)],
    },
    {
      kind: 'review',
      start: 1,
      end: 5,
      unit: 'calendar',
      checklist: [
        must('Fix merged into the next release', 'Engineering lead', 1),
        may('Affected customers told the cause', 'Customer success', 2),
        must('Lessons learned, each action with an owner', 'Release manager', 5),
      ],
    },
  ],
  runbook,
};
