import { update } from '#shared/domain/model/change.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { PHASE_STATUSES } from '#shared/domain/records/phase.ts';
import { phaseDates } from '#shared/domain/release/effective-dates.ts';
import { rescheduled, withStatus } from '#shared/domain/release/phase-rules.ts';
import { PHASE_NAMES, PHASE_STATUS_WORDS } from '#shared/domain/release/phase-words.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longRange } from '#shared/lib/date-words.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { dateInput, idInput } from './inputs.ts';
import { joinLabels } from './label.ts';

/**
 * Changes a phase's dates or status. New dates become offsets from the target date and go on
 * following it, unless `pinned` says that they stay; starting pins the start, completing both.
 */
const updatePhase = defineCommand({
  input: z.strictObject({
    phaseId: idInput,
    startDate: dateInput.optional(),
    endDate: dateInput.optional(),
    pinned: z.boolean().optional(),
    status: z.enum(PHASE_STATUSES).optional(),
  }),
  run(model, { phaseId, status, pinned, ...dates }) {
    const found = find(model, 'phases', phaseId);
    if (!found.ok) return found;
    const release = find(model, 'releases', found.value.releaseId);
    if (!release.ok) return release;
    const { targetDate, version } = release.value;
    const days = workCalendarOf(model);
    const moved = rescheduled(found.value, { ...dates, pinned }, targetDate, days);
    const after = status === undefined ? moved : withStatus(moved, status, targetDate, days);
    const { start, end } = phaseDates(after, targetDate, days);
    if (start !== null && end !== null && end < start) {
      return fail(appError('invalid-input', { field: 'End', problem: 'lies before the start' }));
    }
    const name = `${PHASE_NAMES[found.value.kind]} of ${version}`;
    const changes = update('phases', found.value, after);
    const isMove = (dates.startDate ?? dates.endDate) !== undefined;
    const isDated = isMove && start !== null && end !== null;
    const label = joinLabels([
      isDated ? `Move ${name} to ${longRange(start, end)}` : '',
      status === undefined ? '' : `Set ${name} to ${PHASE_STATUS_WORDS[status].toLowerCase()}`,
    ]);
    return ok({ label: label || `Change ${name}`, changes });
  },
});

/** Commands on phases. */
export const phaseCommands = { 'phase.update': updatePhase } as const;
