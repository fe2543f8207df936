import { numberFrom } from '#shared/lib/figures.ts';
import type { Writing, WrittenFieldProps } from './written-field.tsx';
import { WrittenField } from './written-field.tsx';

interface NumberFieldProps extends Omit<WrittenFieldProps, 'writing'> {
  readonly min: number;
  readonly max: number;
  /** How many places after the point it may have; left out means a whole number. */
  readonly places?: number;
}

/** A number; empty is `null`. A comma may stand for the point. */
export const NumberField = ({ min, max, places = 0, ...rest }: NumberFieldProps) => (
  <WrittenField {...rest} writing={numbers(min, max, places)} />
);

const numbers = (min: number, max: number, places: number): Writing => ({
  ...{ min, max },
  write: String,
  read(text) {
    const value = numberFrom(text, places);
    if (value !== null) return { ok: true, value };
    const wanted = places === 0 ? 'a whole number' : `a number such as ${example(places)}`;
    return { ok: false, error: `“${text}” is not ${wanted}.` };
  },
});

const example = (places: number): string => (1 / 2).toFixed(Math.min(places, 1));
