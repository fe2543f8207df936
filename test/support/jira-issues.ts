import { addDays } from '#shared/lib/dates.ts';
import {
  BUGS,
  COMPONENTS,
  EPICS,
  LABELS,
  PARAGRAPHS,
  PEOPLE,
  PRIORITIES,
  STORIES,
  TASKS,
} from './jira-words.ts';
import { type Random, seeded } from './random.ts';

/** An issue as Jira knows it, before it is written down as a row. Dates are `YYYY-MM-DD`. */
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly status: string;
  readonly category: string;
  readonly priority: string;
  readonly assignee: string;
  readonly created: string;
  readonly resolved: string | null;
  readonly versions: readonly string[];
  readonly labels: readonly string[];
  readonly components: readonly string[];
  /** Left to right, as it went through them. */
  readonly sprints: readonly string[];
  readonly points: number | null;
  readonly parent: JiraIssue | null;
  readonly blocks: readonly string[];
  readonly description: string;
  readonly comments: readonly string[];
}

export interface JiraProject {
  readonly key: string;
  readonly name: string;
}

const FIRST_SPRINT = 31;
const FIRST_DAY = '2026-08-17';
const SPRINT_DAYS = 14;
/** Sprints of which all but the last two are over on 23 November 2026. */
const SPRINTS = 9;
const POINTS = [1, 2, 3, 3, 5, 5, 8, 13];

/** The name of the sprint with this index; sprint 0 began on 17 August 2026 and took two weeks. */
const sprintName = (index: number): string => `Payments Sprint ${FIRST_SPRINT + index}`;

/** `count` issues of one project, the same for the same seed: epics first, then what is in them. */
export function jiraIssues(project: JiraProject, count: number, seed: number): JiraIssue[] {
  const random = seeded(seed);
  const epics = Math.min(EPICS.length, Math.floor(count / 4));
  const nextTitle = titles();
  const issues: JiraIssue[] = [];
  for (let index = 0; index < count; index++) {
    const type = index < epics ? 'Epic' : typeOf(random);
    const begun = { ...identity(project, index), type, title: nextTitle(type) };
    issues.push(type === 'Epic' ? epic(begun) : issue(begun, issues, epics, random));
  }
  return issues;
}

type Begun = Pick<JiraIssue, 'id' | 'key' | 'type' | 'title'>;

const identity = (project: JiraProject, index: number) => ({
  id: String(10_001 + index * 3),
  key: `${project.key}-${41 + index}`,
});

const TITLES: Readonly<Record<string, readonly string[]>> = {
  Epic: EPICS,
  Story: STORIES,
  Bug: BUGS,
  Task: TASKS,
};

function typeOf(random: Random): string {
  if (random.chance(0.22)) return 'Bug';
  return random.chance(0.2) ? 'Task' : 'Story';
}

/** Gives each type its titles in turn; when they are used up, once more with a number. */
function titles(): (type: string) => string {
  const used = new Map<string, number>();
  return (type) => {
    const from = TITLES[type] ?? STORIES;
    const at = used.get(type) ?? 0;
    used.set(type, at + 1);
    const title = from[at % from.length] ?? type;
    return at < from.length ? title : `${title} (${at})`;
  };
}

const epic = (begun: Begun): JiraIssue => ({
  ...begun,
  status: 'In Progress',
  category: 'In Progress',
  priority: 'High',
  assignee: PEOPLE[0],
  created: addDays(FIRST_DAY, -40),
  resolved: null,
  versions: [],
  labels: [],
  components: [],
  sprints: [],
  points: null,
  parent: null,
  blocks: [],
  description: PARAGRAPHS[0],
  comments: [],
});

function issue(
  begun: Begun,
  earlier: readonly JiraIssue[],
  epics: number,
  random: Random,
): JiraIssue {
  const sprint = random.chance(0.15) ? null : random.below(SPRINTS);
  const state = stateIn(sprint, random);
  const day = sprint === null ? 0 : sprint * SPRINT_DAYS;
  const parent = epics > 0 && random.chance(0.6) ? (earlier[random.below(epics)] ?? null) : null;
  return {
    ...begun,
    ...state,
    priority: random.pick(PRIORITIES),
    assignee: random.chance(0.12) ? '' : random.pick(PEOPLE),
    created: addDays(FIRST_DAY, day - 5 - random.below(20)),
    resolved:
      state.category === 'Done' ? addDays(FIRST_DAY, day + random.below(SPRINT_DAYS)) : null,
    versions: versionsIn(sprint, random),
    labels: some(LABELS, 3, random),
    components: some(COMPONENTS, 2, random),
    sprints: history(sprint, random),
    points: begun.type === 'Task' && random.chance(0.4) ? null : random.pick(POINTS),
    parent,
    blocks: earlier.length > epics && random.chance(0.12) ? [random.pick(earlier).key] : [],
    description: some(PARAGRAPHS, 3, random).join('\n\n'),
    comments: some(PARAGRAPHS, 3, random),
  };
}

function stateIn(sprint: number | null, random: Random): { status: string; category: string } {
  if (sprint === null || sprint > SPRINTS - 2) return { status: 'To Do', category: 'To Do' };
  if (sprint < SPRINTS - 2) {
    return random.chance(0.92)
      ? { status: 'Done', category: 'Done' }
      : { status: 'Ready for release', category: 'In Progress' };
  }
  const status = random.pick(['To Do', 'In Progress', 'In Review', 'Ready for release']);
  return { status, category: status === 'To Do' ? 'To Do' : 'In Progress' };
}

function versionsIn(sprint: number | null, random: Random): string[] {
  if (sprint === null) return random.chance(0.3) ? ['5.0.0'] : [];
  if (random.chance(0.1)) return [];
  if (sprint < 4) return random.chance(0.15) ? ['4.1.0', '4.2.0'] : ['4.1.0'];
  if (sprint < SPRINTS - 1) return ['4.2.0'];
  return ['4.3.0'];
}

/** Now and then an issue was carried over from the sprint before. */
function history(sprint: number | null, random: Random): string[] {
  if (sprint === null) return [];
  const carried = sprint > 0 && random.chance(0.18);
  return carried ? [sprintName(sprint - 1), sprintName(sprint)] : [sprintName(sprint)];
}

function some<T>(from: readonly T[], most: number, random: Random): T[] {
  const picked = new Set<T>();
  for (let left = random.below(most + 1); left > 0; left--) picked.add(random.pick(from));
  return [...picked];
}
