import type { Command, CommandContext, Plan } from '#shared/commands/command.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';

/** A context whose ids count up: `n1`, `n2`, … */
export function testContext(over: Partial<CommandContext> = {}): CommandContext {
  let count = 0;
  return {
    now: '2026-12-01T09:00:00Z',
    today: '2026-12-01',
    actorId: 'mara',
    newId: () => `n${++count}`,
    ...over,
  };
}

/** Runs a command on a model as the workspace does: input parsed, changes applied. */
export function run<I>(
  model: Model,
  command: Command<I>,
  input: I,
  context: CommandContext = testContext(),
): { readonly model: Model; readonly plan: Plan } {
  const result = command.run(model, command.input.parse(input), context);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { model: applyChanges(model, result.value.changes), plan: result.value };
}
