/** `12,480`; at most two decimals. */
export const grouped = (figure: number): string => FIGURES.format(figure);

/** `2nd`, `15th`, of a whole number from 1. */
export function ordinal(place: number): string {
  const isTeen = place % 100 > 10 && place % 100 < 14;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${grouped(place)}${ending}`;
}

const FIGURES = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/**
 * The number that somebody means: `5`, `-3`, `1.5`, `1,5`. `null` for anything else, also for more
 * than `places` decimals.
 */
export function numberFrom(text: string, places: number): number | null {
  const [, whole, decimals = ''] = NUMBER.exec(text.trim()) ?? [];
  if (whole === undefined || decimals.length > places) return null;
  return Number(decimals === '' ? whole : `${whole}.${decimals}`);
}

const NUMBER = /^([-+]?\d{1,15})(?:[.,](\d+))?$/;
