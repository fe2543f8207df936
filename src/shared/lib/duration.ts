/** Hours as a figure or a decimal, then minutes with or without their unit: `1h`, `1.5 h`, `1h30`. */
const HOURS =
  /^(\d{1,6}(?:[.,]\d{1,3})?)\s*(?:h|hr|hrs|hour|hours)(?:\s*(\d{1,2})\s*(?:m|min|mins|minute|minutes)?)?$/;
const MINUTES = /^(\d{1,9})\s*(?:m|min|mins|minute|minutes)?$/;
const CLOCK = /^(\d{1,6}):(\d{2})$/;

/**
 * The whole minutes that somebody means: `90`, `90 min`, `1h30`, `1 h 30 min`, `1:30`, `1.5h`; a
 * figure alone is minutes. `null` for anything else, also for a minute past the hour's 59th.
 */
export function parseDuration(text: string): number | null {
  const words = text.trim().toLowerCase();
  const minutes = MINUTES.exec(words);
  if (minutes) return Number(minutes[1]);
  const clock = CLOCK.exec(words);
  if (clock) return together(Number(clock[1]), clock[2]);
  const hours = HOURS.exec(words);
  if (!hours) return null;
  const isDecimal = /[.,]/.test(hours[1] ?? '');
  if (isDecimal && hours[2] !== undefined) return null;
  return together(Number((hours[1] ?? '').replace(',', '.')), hours[2] ?? '0');
}

function together(hours: number, minutes = '0'): number | null {
  return Number(minutes) > 59 ? null : Math.round(hours * 60) + Number(minutes);
}
