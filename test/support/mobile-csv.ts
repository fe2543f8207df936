const HEADER =
  'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Fix versions,Sprint,Custom field (Story point estimate),Resolved';
const NAMES: Readonly<Record<string, string>> = { PAY: 'Payments', WEB: 'Website' };

/** A row of a Jira export by its key and id: a story of 3 points in 1.0. */
export function mobileRow(key: string, id: number, more: Partial<MobileRow> = {}): string {
  const project = key.slice(0, key.indexOf('-'));
  const { title = `Task ${id}`, version = '1.0', sprint = '', resolved = '' } = more;
  const status = resolved === '' ? 'To Do' : 'Done';
  const name = NAMES[project] ?? 'Mobile';
  return `${title},${key},${id},Story,${status},${project},${name},${version},${sprint},3,${resolved}`;
}

interface MobileRow {
  readonly title: string;
  readonly version: string;
  readonly sprint: string;
  readonly resolved: string;
}

/** Rows as a file. */
export const mobileCsv = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');

/** MOB-1 to MOB-5 with the ids 501 to 505, under another project's key where one is given. */
export const fiveOfMobile = (project = 'MOB'): string[] =>
  [1, 2, 3, 4, 5].map((n) => mobileRow(`${project}-${n}`, 500 + n));
