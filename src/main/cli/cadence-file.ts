import { readFileSync, statSync } from 'node:fs';
import { notAFile, whyUnread } from '#main/exchange/unread.ts';
import { cadenceFields } from '#shared/commands/cadence/set.ts';
import { nameInput, timeInput, zoneInput } from '#shared/commands/inputs.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';

/** Monday is the first. */
const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

const MOST_BYTES = 1_000_000;

const fields = cadenceFields.shape;

const fileSchema = z.strictObject({
  team: nameInput,
  product: nameInput.optional(),
  firstStart: fields.firstStart,
  sprintDays: fields.sprintDays,
  coolDownDays: fields.coolDownDays,
  sprintsPerRelease: fields.sprintsPerRelease,
  releaseAfterDays: fields.releaseAfterDays,
  weekday: z.enum(WEEKDAYS).nullable(),
  scopeLockDaysBefore: fields.lockDaysBefore,
  window: z.strictObject({ start: timeInput, end: timeInput, zone: zoneInput }),
  skipFreezes: fields.skipFreezes,
  firstVersion: fields.firstVersion,
  bump: fields.bump,
});

/** A cadence as a file names it. */
export interface CadenceFile {
  readonly file: string;
  readonly team: string;
  /** The product's key. */
  readonly product: string | undefined;
  readonly fields: z.infer<typeof cadenceFields>;
}

/**
 * Reads a cadence from a JSON file of at most 1 MB. Errors: `cadence-file-unusable`, which names the
 * field, `import-missing`, `import-not-a-file`, `file-unreadable`.
 */
export function readCadenceFile(path: string, file: string): Result<CadenceFile> {
  const text = readText(path, file);
  if (!text.ok) return text;
  const json = parsed(text.value, file);
  if (!json.ok) return json;
  const read = fileSchema.safeParse(json.value);
  if (!read.success) return fail(unusable(file, problemOf(read.error)));
  const { team, product, weekday, scopeLockDaysBefore, window, ...rest } = read.data;
  return ok({
    ...{ file, team, product },
    fields: {
      ...rest,
      weekday: weekday && WEEKDAYS.indexOf(weekday) + 1,
      lockDaysBefore: scopeLockDaysBefore,
      windowStart: window.start,
      windowEnd: window.end,
      zone: window.zone,
    },
  });
}

/** The error of a file that holds no cadence; `problem` is a sentence without its full stop. */
export const unusable = (file: string, problem: string): AppError =>
  appError('cadence-file-unusable', { file, problem });

function readText(path: string, file: string): Result<string> {
  try {
    const stats = statSync(path);
    const other = notAFile(stats, file);
    if (other) return fail(other);
    if (stats.size > MOST_BYTES) return fail(unusable(file, 'it is larger than 1 MB'));
    return ok(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail(whyUnread(error, file));
  }
}

function parsed(text: string, file: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(unusable(file, 'it is not JSON'));
  }
}

/** The first thing that is wrong, with the field as the file spells it: `window.zone is missing`. */
function problemOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join('.') || 'the file';
  return `${field} ${issue?.message ?? 'is not valid'}`;
}
