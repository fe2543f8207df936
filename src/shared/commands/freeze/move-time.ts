import { startsOn } from '#shared/domain/freeze/occurrences.ts';
import { insert, update } from '#shared/domain/model/change.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { dateInput, idInput } from '../inputs.ts';
import { freezeIsSound } from './sound.ts';

/**
 * Takes one time of a freeze that comes again to other days: it is left out of the series and stands
 * alone, with the reasons that were given for it. The others stay on the days that the rule names.
 */
export const moveFreezeTime = defineCommand({
  input: z.strictObject({
    freezeId: idInput,
    /** The day on which the time starts now. */
    date: dateInput,
    startDate: dateInput,
    endDate: dateInput,
  }),
  run(model, { freezeId, date, startDate, endDate }, { newId }) {
    const found = find(model, 'freezes', freezeId);
    if (!found.ok) return found;
    const freeze = found.value;
    if (freeze.rule === '' || !startsOn(freeze, date)) {
      const problem = `${longDate(date)} is no time of ${freeze.title}`;
      return fail(appError('invalid-input', { field: 'Date', problem }));
    }
    const exceptDates = [...new Set([...freeze.exceptDates, date])].toSorted();
    const alone = {
      ...freeze,
      id: newId(),
      startDate,
      endDate,
      rule: '',
      exceptDates: [],
      uid: null,
    };
    for (const each of [{ ...freeze, exceptDates }, alone]) {
      const sound = freezeIsSound(model, each);
      if (!sound.ok) return sound;
    }
    const reasons = [...model.freezeReasons.values()].filter(
      (row) => row.freezeId === freezeId && row.startDate === date,
    );
    return ok({
      label: `Move one time of ${freeze.title} to ${longDate(startDate)}`,
      changes: [
        ...update('freezes', freeze, { exceptDates }),
        insert('freezes', alone),
        ...reasons.flatMap((row) =>
          update('freezeReasons', row, { freezeId: alone.id, startDate }),
        ),
      ],
    });
  },
});
