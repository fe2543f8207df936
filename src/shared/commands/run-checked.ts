import type { Model } from '#shared/domain/model/model.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import type { Command, CommandContext, Plan } from './command.ts';

/** Runs a command on input from outside; fails with `invalid-input` where it is not what it takes. */
export function runChecked<I>(
  command: Command<I>,
  model: Model,
  input: unknown,
  context: CommandContext,
): Result<Plan> {
  const parsed = command.input.safeParse(input);
  if (parsed.success) return command.run(model, parsed.data, context);
  const [issue] = parsed.error.issues;
  const problem = issue?.message ?? 'is not valid';
  return fail(appError('invalid-input', { field: fieldInWords(issue?.path ?? []), problem }));
}

/** What a person calls the field at `path`: `Target date` for `targetDate`. */
function fieldInWords(path: readonly PropertyKey[]): string {
  const name = path.findLast((step) => typeof step === 'string') ?? 'the input';
  const words = name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
