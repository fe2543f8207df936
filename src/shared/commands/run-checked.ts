import type { Model } from '#shared/domain/model/model.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { z } from '#shared/lib/zod.ts';
import type { Command, CommandContext, Plan } from './command.ts';

/** Runs a command on input from outside; fails with `invalid-input` where it is not what it takes. */
export function runChecked<I>(
  command: Command<I>,
  model: Model,
  input: unknown,
  context: CommandContext,
): Result<Plan> {
  const parsed = checked(command.input, input);
  return parsed.ok ? command.run(model, parsed.value, context) : parsed;
}

/** The input as a schema takes it, or `invalid-input` with the field and what is wrong with it. */
export function checked<I>(schema: z.ZodType<I>, input: unknown): Result<I> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
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
