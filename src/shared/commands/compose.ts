import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Plan } from './command.ts';
import { joinLabels } from './label.ts';

/** One part of a composed plan, worked out from the model as the parts before it leave it. */
export type Step = (model: Model) => Result<Plan>;

/**
 * Several plans as one transaction: each sees what those before it do. The label names all that
 * change something, or is what `labelOf` makes of the plans; the first error ends it.
 */
export function compose(
  model: Model,
  steps: readonly Step[],
  labelOf: (plans: readonly Plan[]) => string = labelsJoined,
): Result<Plan> {
  const plans: Plan[] = [];
  let now = model;
  for (const step of steps) {
    const plan = step(now);
    if (!plan.ok) return plan;
    plans.push(plan.value);
    now = applyChanges(now, plan.value.changes);
  }
  const isFinal = plans.some(({ final }) => final);
  const changes = plans.flatMap((plan) => plan.changes);
  return ok({ label: labelOf(plans), changes, ...(isFinal && { final: true }) });
}

const labelsJoined = (plans: readonly Plan[]): string =>
  joinLabels(plans.filter(({ changes }) => changes.length > 0).map(({ label }) => label));
