import { writeCsv } from './csv.ts';
import { type JiraIssue, type JiraProject, jiraIssues } from './jira-issues.ts';

/** `cloud` is today's spelling; `older` has `Fix Version/s`, `Story Points` and `Epic Link`. */
export type JiraSpelling = 'cloud' | 'older';

export interface JiraCsvOptions {
  readonly issues?: number;
  readonly seed?: number;
  readonly spelling?: JiraSpelling;
  readonly project?: JiraProject;
  readonly delimiter?: string;
  readonly newline?: string;
  /** Every this many rows, a row has two cells more than the header; 0 for never. */
  readonly widerEvery?: number;
}

interface Column {
  readonly name: string;
  /** How often the column stands in the header. */
  readonly times: number;
  values(issue: JiraIssue, context: Context): readonly string[];
}

interface Context {
  readonly project: JiraProject;
  readonly blockersOf: ReadonlyMap<string, readonly string[]>;
}

const PAYMENTS: JiraProject = { key: 'PAY', name: 'Payments' };

/** A Jira export of generated issues, about 80 columns wide, with the quirks that real ones have. */
export function jiraCsv(options: JiraCsvOptions = {}): string {
  const { issues = 60, seed = 7, project = PAYMENTS } = options;
  return jiraCsvOf(jiraIssues(project, issues, seed), options);
}

/** The same for issues that a test has made itself. */
function jiraCsvOf(issues: readonly JiraIssue[], options: JiraCsvOptions = {}): string {
  const { spelling = 'cloud', project = PAYMENTS, widerEvery = 17 } = options;
  const columns = columnsIn(spelling);
  const context = { project, blockersOf: blockersOf(issues) };
  const header = columns.flatMap(({ name, times }) => Array<string>(times).fill(name));
  const rows = issues.map((issue, index) => {
    const cells = columns.flatMap((column) => padded(column, issue, context));
    return widerEvery > 0 && index % widerEvery === widerEvery - 1
      ? [...cells, '', 'beyond']
      : cells;
  });
  return writeCsv([header, ...rows], options);
}

function padded(column: Column, issue: JiraIssue, context: Context): string[] {
  const values = column.values(issue, context).slice(0, column.times);
  return [...values, ...Array<string>(column.times - values.length).fill('')];
}

function blockersOf(issues: readonly JiraIssue[]): Map<string, string[]> {
  const blockers = new Map<string, string[]>();
  for (const issue of issues) {
    for (const key of issue.blocks) blockers.set(key, [...(blockers.get(key) ?? []), issue.key]);
  }
  return blockers;
}

type One = (issue: JiraIssue, context: Context) => string;
type Many = (issue: JiraIssue, context: Context) => readonly string[];

const one = (name: string, value: One): Column => ({
  name,
  times: 1,
  values: (issue, context) => [value(issue, context)],
});
const many = (name: string, times: number, values: Many): Column => ({ name, times, values });
const empty = (name: string): Column => one(name, () => '');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `25/Oct/25 12:53 PM`; the hour is padded on some days and not on others, as in real files. */
export function jiraDate(date: string, hour: number, minute: number): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const hour12 = hour % 12 === 0 ? 12 : hour % 12;
  const shown = Number(day) % 2 ? String(hour12).padStart(2, '0') : String(hour12);
  const name = MONTHS[Number(month) - 1] ?? '';
  const suffix = hour < 12 ? 'AM' : 'PM';
  return `${day}/${name}/${year.slice(2)} ${shown}:${String(minute).padStart(2, '0')} ${suffix}`;
}

const points: One = (issue) => (issue.points === null ? '' : issue.points.toFixed(1));
const accountId = (name: string) =>
  name && `70121:${name.length}4c1f0d2-${name.charCodeAt(0).toString(16)}b7-4e21`;
const commentOf = (issue: JiraIssue) =>
  issue.comments.map((text) => `${jiraDate(issue.created, 9, 5)};${accountId('Bo')};${text}`);

function columnsIn(spelling: JiraSpelling): readonly Column[] {
  const older = spelling === 'older';
  const name = (cloud: string, before: string) => (older ? before : cloud);
  return [
    one('Summary', (issue) => issue.title),
    one('Issue key', (issue) => issue.key),
    one('Issue id', (issue) => issue.id),
    ...(older ? [one('Parent id', () => '')] : []),
    one('Issue Type', (issue) => issue.type),
    one('Status', (issue) => issue.status),
    one('Project key', (_, { project }) => project.key),
    one('Project name', (_, { project }) => project.name),
    one('Project type', () => 'software'),
    one('Project lead', () => 'Mara Kovač'),
    one('Project lead id', () => accountId('Mara Kovač')),
    empty('Project description'),
    one('Priority', (issue) => issue.priority),
    one('Resolution', (issue) => (issue.resolved ? 'Done' : '')),
    one('Assignee', (issue) => issue.assignee),
    one('Assignee Id', (issue) => accountId(issue.assignee)),
    one('Reporter', () => 'Sofía Ortiz'),
    one('Reporter Id', () => accountId('Sofía Ortiz')),
    one('Creator', () => 'Sofía Ortiz'),
    one('Creator Id', () => accountId('Sofía Ortiz')),
    one('Created', (issue) => jiraDate(issue.created, 9, 4)),
    one('Updated', (issue) => jiraDate(issue.resolved ?? issue.created, 16, 40)),
    one('Last Viewed', () => jiraDate('2026-11-20', 12, 53)),
    one('Resolved', (issue) => (issue.resolved ? jiraDate(issue.resolved, 15, 30) : '')),
    empty(name('Affects versions', 'Affects Version/s')),
    many(name('Fix versions', 'Fix Version/s'), 2, (issue) => issue.versions),
    many(name('Components', 'Component/s'), 2, (issue) => issue.components),
    one(name('Due date', 'Due Date'), (issue) =>
      issue.priority === 'Highest' ? jiraDate(issue.created, 0, 0) : '',
    ),
    one('Votes', () => '0'),
    many('Labels', 3, (issue) => issue.labels),
    one('Description', (issue) => issue.description),
    empty('Environment'),
    many('Watchers', 3, (issue) => (issue.assignee ? [issue.assignee, 'Sofía Ortiz'] : [])),
    many('Watchers Id', 3, (issue) => (issue.assignee ? [accountId(issue.assignee)] : [])),
    many('Log Work', 2, (issue) =>
      issue.resolved ? [`;${jiraDate(issue.resolved, 14, 0)};${accountId('Bo')};7200`] : [],
    ),
    one('Original estimate', (issue) => (issue.type === 'Task' ? '28800' : '')),
    empty('Remaining Estimate'),
    one('Time Spent', (issue) => (issue.resolved ? '7200' : '')),
    one('Work Ratio', () => '-1'),
    empty('Σ Original Estimate'),
    empty('Σ Remaining Estimate'),
    empty('Σ Time Spent'),
    empty('Security Level'),
    many('Inward issue link (Blocks)', 2, (issue, { blockersOf: of }) => of.get(issue.key) ?? []),
    many('Outward issue link (Blocks)', 2, (issue) => issue.blocks),
    empty('Outward issue link (Cloners)'),
    empty('Outward issue link (Relates)'),
    many('Attachment', 2, (issue) =>
      issue.type === 'Bug'
        ? [`${jiraDate(issue.created, 9, 4)};${accountId('Bo')};screen.png;https://x.example/1`]
        : [],
    ),
    empty('Custom field (Actual end)'),
    empty('Custom field (Actual start)'),
    empty('Custom field (Change risk)'),
    one('Custom field (Development)', () => '{}'),
    ...(older ? [one('Custom field (Epic Link)', (issue) => issue.parent?.key ?? '')] : []),
    empty('Custom field (Epic Color)'),
    empty('Custom field (Epic Name)'),
    empty('Custom field (Flagged)'),
    empty('Custom field (Issue color)'),
    one('Custom field (Rank)', (issue) => `0|i${issue.id.padStart(6, '0')}:`),
    many('Sprint', 4, (issue) => issue.sprints),
    empty('Custom field (Start date)'),
    ...(older ? [one('Custom field (Story Points)', points)] : []),
    ...(older ? [] : [one('Custom field (Story point estimate)', points)]),
    empty('Custom field (Team)'),
    empty('Custom field (Time to resolution)'),
    empty('Custom field ([CHART] Date of First Response)'),
    many('Comment', 4, commentOf),
    ...(older ? [] : parents()),
    ...(older ? [] : [one('Status Category', (issue) => issue.category)]),
    one('Status Category Changed', (issue) => jiraDate(issue.resolved ?? issue.created, 16, 40)),
  ];
}

/** Cloud's `Parent` is the numeric id. */
const parents = (): readonly Column[] => [
  one('Parent', (issue) => issue.parent?.id ?? ''),
  one('Parent key', (issue) => issue.parent?.key ?? ''),
  one('Parent summary', (issue) => issue.parent?.title ?? ''),
];
