import { shiftRule } from '#shared/domain/freeze/shift-rule.ts';
import { type Change, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { FREEZE_KINDS, type Freeze } from '#shared/domain/records/calendar.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { addDays, daysBetween } from '#shared/lib/dates.ts';
import { defined } from '#shared/lib/defined.ts';
import { LONGEST_RULE } from '#shared/lib/recurrence.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand, type Plan } from '../command.ts';
import { find } from '../find.ts';
import { dateInput, idInput, nameInput, timeInput, zoneInput } from '../inputs.ts';
import { freezeIsSound } from './sound.ts';

const ruleInput = z
  .string()
  .max(LONGEST_RULE)
  .transform((rule) =>
    rule
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, '')
      .replace(/;$/, ''),
  );

const exceptDatesInput = z
  .array(dateInput)
  .max(1000)
  .transform((dates) => [...new Set(dates)].toSorted());

const times = {
  startDate: dateInput,
  startTime: timeInput,
  endDate: dateInput,
  endTime: timeInput,
};

const scope = {
  /** Left out: the workspace's own. */
  zone: zoneInput.optional(),
  /** An RFC 5545 rule, such as `FREQ=WEEKLY`; empty is once. */
  rule: ruleInput.optional(),
  /** The repetitions that start on these days are left out. */
  exceptDates: exceptDatesInput.optional(),
  productId: idInput.nullable().optional(),
  environment: z.string().trim().max(200).optional(),
};

type Given = Pick<Freeze, 'title' | 'kind' | keyof typeof times> & {
  readonly [K in keyof Freeze]?: Freeze[K] | undefined;
};

/** A freeze with what is given; what is left out is everything, once, in the workspace's zone. */
export const newFreeze = (
  model: Model,
  given: Given,
  context: Pick<CommandContext, 'newId'>,
): Freeze => ({
  ...given,
  id: given.id ?? context.newId(),
  zone: given.zone ?? zoneOf(model),
  rule: given.rule ?? '',
  exceptDates: given.exceptDates ?? [],
  productId: given.productId ?? null,
  environment: given.environment ?? '',
  uid: given.uid ?? null,
});

/** A new freeze window. Releases that stand in it stay where they are: that is a finding. */
export const createFreeze = defineCommand({
  input: z.strictObject({ title: nameInput, kind: z.enum(FREEZE_KINDS), ...times, ...scope }),
  run(model, given, context) {
    const freeze = newFreeze(model, given, context);
    const sound = freezeIsSound(model, freeze);
    if (!sound.ok) return sound;
    return ok({ label: `Add ${given.title}`, changes: [insert('freezes', freeze)] });
  },
});

/** Changes a freeze. With another first day, the days it leaves out and the reasons move along. */
export const updateFreeze = defineCommand({
  input: z.strictObject({
    freezeId: idInput,
    title: nameInput.optional(),
    kind: z.enum(FREEZE_KINDS).optional(),
    startDate: times.startDate.optional(),
    startTime: times.startTime.optional(),
    endDate: times.endDate.optional(),
    endTime: times.endTime.optional(),
    ...scope,
  }),
  run(model, { freezeId, ...given }) {
    const freeze = find(model, 'freezes', freezeId);
    if (!freeze.ok) return freeze;
    return changeFreeze(model, freeze.value, defined(given), `Change ${freeze.value.title}`);
  },
});

/**
 * Takes a freeze to other days, all its times with it; the weekdays of a weekly rule move along.
 * Left out, the end keeps its distance from the start.
 */
export const moveFreeze = defineCommand({
  input: z.strictObject({
    freezeId: idInput,
    ...times,
    startTime: timeInput.optional(),
    endDate: dateInput.optional(),
    endTime: timeInput.optional(),
  }),
  run(model, { freezeId, ...given }) {
    const found = find(model, 'freezes', freezeId);
    if (!found.ok) return found;
    const freeze = found.value;
    const days = daysBetween(freeze.startDate, given.startDate);
    const rule = shiftRule(freeze.rule, days);
    if (rule === null) {
      const problem = 'is on no day of the rule; change the rule as well';
      return fail(appError('invalid-input', { field: 'Start date', problem }));
    }
    const endDate = addDays(freeze.endDate, days);
    const to = { endDate, ...defined(given), rule };
    return changeFreeze(model, freeze, to, `Move ${freeze.title} to ${longDate(given.startDate)}`);
  },
});

/** Takes a freeze away, and the reasons given for it. */
export const removeFreeze = defineCommand({
  input: z.strictObject({ freezeId: idInput }),
  run(model, { freezeId }) {
    const freeze = find(model, 'freezes', freezeId);
    if (!freeze.ok) return freeze;
    return ok({
      label: `Remove ${freeze.value.title}`,
      changes: freezeGone(model, freeze.value),
    });
  },
});

/** A freeze taken away, the reasons given for it before it. */
export const freezeGone = (model: Model, freeze: Freeze): Change[] => [
  ...reasonsOf(model, freeze.id).map((row) => remove('freezeReasons', row)),
  remove('freezes', freeze),
];

/** A freeze changed; with another first day, the reasons given for it move along. */
export function changeFreeze(
  model: Model,
  freeze: Freeze,
  to: Partial<Freeze>,
  label: string,
): Result<Plan> {
  const days = to.startDate === undefined ? 0 : daysBetween(freeze.startDate, to.startDate);
  const after = {
    ...freeze,
    exceptDates: freeze.exceptDates.map((date) => addDays(date, days)),
    ...to,
  };
  const sound = freezeIsSound(model, after);
  if (!sound.ok) return sound;
  const reasons = days === 0 ? [] : reasonsOf(model, freeze.id);
  const changes: Change[] = [
    ...update('freezes', freeze, after),
    ...reasons.flatMap((row) =>
      update('freezeReasons', row, { startDate: addDays(row.startDate, days) }),
    ),
  ];
  return ok({ label, changes });
}

const reasonsOf = (model: Model, freezeId: string) =>
  [...model.freezeReasons.values()].filter((row) => row.freezeId === freezeId);
