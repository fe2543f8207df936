import { describe, expect, it } from 'vitest';
import { roleCommands } from '#shared/commands/role.ts';
import { invert } from '#shared/domain/model/change.ts';
import { applyChanges, modelFrom } from '#shared/domain/model/model.ts';
import { roleUses } from '#shared/domain/people/role-uses.ts';
import { aChecklistItem, aPerson, aRole, aStep } from '#test/support/builders.ts';
import { run, testContext } from '#test/support/run-command.ts';

const { 'role.create': create, 'role.rename': rename, 'role.remove': remove } = roleCommands;

const lead = aRole({ id: 'lead', name: 'QA lead', rank: 'a1' });
const base = modelFrom({
  roles: [aRole(), lead],
  people: [aPerson({ roleId: 'lead' }), aPerson({ id: 'jan', name: 'Jan Lindt' })],
  checklistItems: [aChecklistItem({ roleId: 'lead' })],
  runbookSteps: [aStep({ roleId: 'lead' }), aStep({ id: 'other', roleId: 'a-role' })],
});

describe('roles', () => {
  it('are added at the end of the list', () => {
    const { model, plan } = run(base, create, { name: '  Security lead ' });
    expect(plan.label).toBe('Add the role Security lead');
    expect(model.roles.get('n1')).toMatchObject({ name: 'Security lead' });
    expect((model.roles.get('n1')?.rank ?? '') > lead.rank).toBe(true);
  });

  it('are renamed, also in their capitals only', () => {
    const { model, plan } = run(base, rename, { roleId: 'lead', name: 'QA Lead' });
    expect(plan.label).toBe('Rename the role QA lead to QA Lead');
    expect(model.roles.get('lead')?.name).toBe('QA Lead');
  });

  it('keep their names apart', () => {
    const taken = {
      error: { code: 'already-exists', facts: { kind: 'role', name: 'qa LEAD', field: 'Name' } },
    };
    expect(create.run(base, { name: 'qa LEAD' }, testContext())).toMatchObject(taken);
    expect(rename.run(base, { roleId: 'a-role', name: 'qa LEAD' }, testContext())).toMatchObject(
      taken,
    );
  });

  it('leave people, checklist items and steps behind without a role', () => {
    const { model, plan } = run(base, remove, { roleId: 'lead' });
    expect(plan.label).toBe('Remove the role QA lead');
    expect([...model.roles.keys()]).toEqual(['a-role']);
    expect(model.people.get('a-person')?.roleId).toBeNull();
    expect(model.checklistItems.get('a-checklist-item')?.roleId).toBeNull();
    expect(model.runbookSteps.get('a-step')?.roleId).toBeNull();
    expect(model.runbookSteps.get('other')?.roleId).toBe('a-role');
  });

  it('come back with everything that named them', () => {
    const { model, plan } = run(base, remove, { roleId: 'lead' });
    const back = applyChanges(model, invert(plan.changes));
    expect(back.roles.get('lead')).toEqual(lead);
    expect(roleUses(back, 'lead')).toEqual(roleUses(base, 'lead'));
  });

  it('cannot be changed once they are gone', () => {
    const gone = { error: { code: 'not-found' } };
    expect(rename.run(base, { roleId: 'x', name: 'Y' }, testContext())).toMatchObject(gone);
    expect(remove.run(base, { roleId: 'x' }, testContext())).toMatchObject(gone);
  });
});
