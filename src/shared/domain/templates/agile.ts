import { standardRunbook } from './standard-runbook.ts';
import { may, must, mustAtLock, type Template } from './template.ts';

/** Two or three sprints, one release, five working days to look after it. */
export const agile: Template = {
  method: 'agile',
  version: 1,
  title: 'Agile',
  description: 'Sprints feed a release every few weeks; scope is locked before they start.',
  phases: [
    {
      kind: 'planning',
      start: -29,
      end: -20,
      unit: 'working',
      checklist: [
        must('Goal and measure of success agreed', 'Product manager', -27),
        must('Scope proposed: items ranked and estimated', 'Product manager', -23),
        must('Dependencies on other teams and releases settled', 'Engineering lead', -22),
        must('Date and deployment window confirmed', 'Release manager', -21),
        must('Risks listed, each with an owner', 'Release manager', -21),
        mustAtLock('Scope locked and told to stakeholders', 'Product manager', -20),
      ],
    },
    {
      kind: 'build',
      start: -19,
      end: -5,
      unit: 'working',
      checklist: [
        must('Test plan covers every item in scope', 'QA lead', -15),
        may('Feature flags listed, each with its default', 'Engineering lead', -8),
        must('Breaking changes have a migration note', 'Engineering lead', -7),
        must('Every item meets the definition of done', 'Engineering lead', -6),
        must('Release candidate built from a tagged commit', 'Engineering lead', -5),
        must('No release-blocking defect open', 'QA lead', -5),
      ],
    },
    {
      kind: 'preparation',
      start: -4,
      end: 0,
      unit: 'working',
      checklist: [
        must('Rollback documented step by step', 'Engineering lead', -4),
        must('Configuration compared: staging and production', 'Engineering lead', -3),
        must('Rollback rehearsed end to end on staging', 'Engineering lead', -2),
        must('Regression suite green on the release candidate', 'QA lead', -2),
        must('Release notes approved in every edition', 'Product manager', -2),
        must('Support briefed, macros updated', 'Support', -2),
        may('Account managers told which customers change', 'Customer success', -1),
        must('Status page text drafted, subscribers checked', 'Support', -1),
        must('Runbook approved and at hand on paper', 'Release manager', 0),
        must('Go or no-go decided', 'Release manager', 0),
      ],
    },
    {
      kind: 'deployment',
      start: 0,
      end: 0,
      unit: 'working',
      checklist: [
        must('Backup taken, and a restore from it tried', 'Engineering lead', 0),
        must('Smoke tests passed in production', 'QA lead', 0),
        must('Stakeholders told that the deployment is over', 'Release manager', 0),
      ],
    },
    {
      kind: 'review',
      start: 1,
      end: 5,
      unit: 'working',
      checklist: [
        must('Errors and support tickets watched through the bake-in', 'Engineering lead', 5),
        may('Campaign started, bake-in being over', 'Marketing', 5),
        must('Measure of success read and shared', 'Product manager', 5),
        must('Lessons learned, each action with an owner', 'Release manager', 5),
      ],
    },
  ],
  runbook: standardRunbook,
};
