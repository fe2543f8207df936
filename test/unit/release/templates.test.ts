import { describe, expect, it } from 'vitest';
import { PHASE_KINDS } from '#shared/domain/records/phase.ts';
import { METHODS } from '#shared/domain/records/product.ts';
import { SECTION_KINDS } from '#shared/domain/records/runbook.ts';
import { templateName, templates } from '#shared/domain/templates/index.ts';

const checklist = (method: (typeof METHODS)[number]) =>
  templates[method].phases.flatMap((phase) => phase.checklist);

describe.each(METHODS)('the %s template', (method) => {
  const template = templates[method];

  it('has every phase once, in order, each ending on or after its start', () => {
    expect(template.phases.map(({ kind }) => kind)).toEqual([...PHASE_KINDS]);
    for (const { start, end } of template.phases) expect(end).toBeGreaterThanOrEqual(start);
    const starts = template.phases.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('has every item due within its phase', () => {
    for (const { start, end, checklist: items } of template.phases) {
      for (const { due } of items) {
        expect(due).toBeGreaterThanOrEqual(start);
        expect(due).toBeLessThanOrEqual(end);
      }
    }
  });

  it('deploys on the target date', () => {
    const deployment = template.phases.find(({ kind }) => kind === 'deployment');
    expect(deployment?.start).toBe(0);
  });

  it('names every item once', () => {
    const titles = checklist(method).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('asks for scope lock, rollback and lessons learned', () => {
    const required = checklist(method)
      .filter((item) => item.required)
      .map(({ title }) => title)
      .join('\n');
    expect(required).toMatch(/scope lock/i);
    expect(required).toMatch(/rollback documented/i);
    expect(required).toMatch(/smoke tests|regression/i);
    expect(
      checklist(method)
        .map(({ title }) => title)
        .join('\n'),
    ).toMatch(/lessons learned/i);
  });

  it('has a runbook with every section, steps in each, and an undo for every action', () => {
    const { sections } = template.runbook;
    expect(sections.map(({ kind }) => kind)).toEqual([...SECTION_KINDS]);
    for (const { steps } of sections) expect(steps.length).toBeGreaterThan(0);
    const actions = sections.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'action');
    for (const action of actions) expect(action.undoMinutes).toBeTypeOf('number');
  });

  it('is known by method and version', () => {
    expect(templateName(template)).toBe(`${method}@1`);
  });
});

it('gives marketing a campaign only after the bake-in', () => {
  for (const method of ['agile', 'waterfall', 'continuous'] as const) {
    const campaign = checklist(method).find(({ title }) => title.startsWith('Campaign started'));
    expect(campaign?.due).toBeGreaterThanOrEqual(5);
    expect(campaign?.role).toBe('Marketing');
  }
});
