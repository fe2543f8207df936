import type { Change } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Plan } from './command.ts';

/** One part of a composed plan, worked out from the model as the parts before it leave it. */
export type Step = (model: Model) => Result<Plan>;

/**
 * Several plans as one transaction: each sees what those before it do. The label is the first
 * plan's that changes something; the first error ends it.
 */
export function compose(model: Model, steps: readonly Step[]): Result<Plan> {
  const changes: Change[] = [];
  let label = '';
  let final = false;
  let now = model;
  for (const step of steps) {
    const plan = step(now);
    if (!plan.ok) return plan;
    if (plan.value.changes.length > 0) label ||= plan.value.label;
    final ||= plan.value.final === true;
    changes.push(...plan.value.changes);
    now = applyChanges(now, plan.value.changes);
  }
  return ok({ label, changes, ...(final && { final }) });
}
