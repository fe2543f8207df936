import { parseDuration } from '#shared/lib/duration.ts';
import { durationWords } from '#shared/lib/format.ts';
import type { Writing, WrittenFieldProps } from './written-field.tsx';
import { WrittenField } from './written-field.tsx';

interface DurationFieldProps extends Omit<WrittenFieldProps, 'writing' | 'unit'> {
  /** In minutes, as is the value. */
  readonly max: number;
}

/** A duration in whole minutes, as people write it: 90, 1h30, 1:30, 1.5h. */
export const DurationField = ({ max, ...rest }: DurationFieldProps) => (
  <WrittenField {...rest} writing={durations(max)} />
);

const durations = (max: number): Writing => ({
  ...{ min: 0, max },
  write: durationWords,
  read(text) {
    const minutes = parseDuration(text);
    if (minutes !== null) return { ok: true, value: minutes };
    if (/^\d+$/.test(text)) return { ok: false, error: `At most ${durationWords(max)}.` };
    return { ok: false, error: `“${text}” is no duration. Write 90, 1h 30m, 1:30 or 1.5h.` };
  },
});
