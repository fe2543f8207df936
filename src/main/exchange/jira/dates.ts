const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const JIRA = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2}|\d{4})(?:\s+(\d{1,2}):(\d{2})(?:\s*([AP]M))?)?$/i;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A moment as the tracker's wall shows it, `YYYY-MM-DDTHH:MM`, from `25/Oct/25 12:53 PM` in its
 * paddings, or from an ISO date. Two-digit years are of this century. `null` where it is neither.
 */
export function parseJiraDate(text: string): string | null {
  const jira = JIRA.exec(text);
  if (jira) {
    const [, day = '', month = '', year = '', hour = '0', minute = '0', half] = jira;
    const number = MONTHS.indexOf(month.toLowerCase()) + 1;
    const fullYear = Number(year) + (year.length === 2 ? 2000 : 0);
    return moment(fullYear, number, Number(day), hourOf(Number(hour), half), Number(minute));
  }
  const iso = ISO.exec(text);
  if (!iso) return null;
  const [, year, month, day, hour = '0', minute = '0'] = iso;
  return moment(Number(year), Number(month), Number(day), Number(hour), Number(minute));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
): string | null {
  if (!(hour >= 0 && hour < 24 && minute < 60)) return null;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? date.toISOString().slice(0, 16) : null;
}
