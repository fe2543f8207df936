import { guessCategory, namedCategory } from '#shared/domain/import/categories.ts';
import type { RefusedRow } from '#shared/domain/import/preview.ts';
import {
  type SourceField,
  type SourceRow,
  splitList,
  UNREADABLE,
} from '#shared/domain/import/source.ts';
import { saysDropped } from '#shared/domain/item/dropped.ts';
import { grouped } from '#shared/lib/format.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { CsvRow } from '../csv/parse.ts';
import { visibleCells } from '../visible.ts';
import { parseJiraDate } from './dates.ts';
import { headerOf, type JiraHeader } from './header.ts';
import type { Misfit, Notices } from './notices.ts';
import { distinct, line, list, paragraphs, plainNumber } from './values.ts';

/** A row as Jira tells it: its parent may still be an id, and `order` is Jira's rank. */
export interface JiraRow extends SourceRow {
  readonly key: string;
  readonly projectName: string;
  readonly order: string;
  /** Beside the header; cells beyond it count where they hold something. */
  readonly width: 'wider' | 'narrower' | null;
}

const KEY = /^(\S+)-\d+$/;
/** Where keys are mere numbers, the project has to be told beside them. */
const NUMBER = /^#?(\d+)$/;

/** A longer cell is not looked into; it may hold a list. */
const LONGEST_CELL = 1_000_000;

/** The most characters that a workspace keeps of a field, or of each part of a list. */
const LONGEST: Readonly<Partial<Record<SourceField, number>>> = {
  key: 80,
  title: 500,
  description: LONGEST_CELL,
  type: 80,
  status: 200,
  priority: 80,
  labels: 500,
  components: 500,
  assignee: 500,
  sprints: 500,
  fixVersions: 80,
};

const LONGEST_NAME = 200;
const longerThan = (most: number): string => `It is longer than ${grouped(most)} characters.`;

/** As Azure DevOps writes people: `Ben Okafor <ben@acme.example>`. */
const MAIL_BEHIND = /(?<=\S)\s*<[^<>@]+@[^<>@]+>$/;

/** Reads one row, or says why it cannot come in. What is merely unreadable goes to `notices`. */
export function readRow(
  { row, cells: written, width }: CsvRow,
  header: JiraHeader,
  fields: readonly SourceField[],
  notices: Notices,
): Result<JiraRow, RefusedRow> {
  const { at } = header;
  const cells = visibleCells(written, header.read);
  const cell = (places: readonly number[]) => firstOf(cells, places);
  const refuse = (field: SourceField, reason: string) =>
    fail({ row, column: headerOf(header, field), reason });
  const endless = header.read.find((index) => (cells[index]?.length ?? 0) > LONGEST_CELL);
  if (endless !== undefined)
    return fail({ row, column: header.names[endless] ?? null, reason: longerThan(LONGEST_CELL) });
  const told = cell(at.key);
  const named = line(cell(at.projectKey));
  const key = keyOf(told, named);
  const prefix = KEY.exec(key)?.[1];
  if (told === '') return refuse('key', 'It has no key.');
  if (prefix === undefined) return refuse('key', notAKey(told));
  if (cell(at.title) === '') return refuse('title', 'It has no summary.');
  const externalId = cell(at.id) || told;
  const project = named || prefix;
  if (Math.max(externalId.length, project.length) > LONGEST_NAME)
    return refuse('key', `Its id or project is longer than ${LONGEST_NAME} characters.`);
  const values = fields.map((field) =>
    field === 'key' ? key : fieldValue(field, cells, header, notices, row),
  );
  const tooLong = fields.find((field, index) => isTooLong(field, values[index] ?? ''));
  if (tooLong) return refuse(tooLong, longerThan(LONGEST[tooLong] ?? LONGEST_CELL));
  if (cells !== written) notices.note('unseen', row);
  return ok({
    row,
    key,
    externalId,
    project,
    projectName: line(cell(at.projectName)).slice(0, LONGEST_NAME) || project,
    order: cell(at.order),
    width: widthOf(cells, width, header.width),
    values,
  });
}

/** A number becomes a key by its project's name. */
function keyOf(told: string, project: string): string {
  const number = NUMBER.exec(told)?.[1];
  return number === undefined || project === ''
    ? line(told)
    : `${project.replaceAll(' ', '-')}-${number}`;
}

const notAKey = (told: string): string =>
  NUMBER.test(told)
    ? `“${told.slice(0, 40)}” is a number without a project: add a column Project key.`
    : `“${told.slice(0, 40)}” is not an issue key.`;

function widthOf(cells: readonly string[], width: number, header: number): JiraRow['width'] {
  if (width < header) return 'narrower';
  if (width > cells.length) return 'wider';
  return cells.slice(header).some((cell) => cell.trim() !== '') ? 'wider' : null;
}

function fieldValue(
  field: SourceField,
  cells: readonly string[],
  { at, names }: JiraHeader,
  notices: Notices,
  row: number,
): string {
  const first = (places: readonly number[]) => firstOf(cells, places);
  const all = (places: readonly number[]) => places.map((index) => cells[index] ?? '');
  const readable = (misfit: Misfit, places: readonly number[], read: typeof plainNumber) => {
    const place = firstPlace(cells, places);
    const column = names[place ?? -1] ?? '';
    return notices.readable(misfit, { row, column }, first(places), read);
  };
  switch (field) {
    case 'description':
      return paragraphs(first(at.description));
    case 'points':
      return readable('points', at.points, plainNumber) ?? '';
    case 'resolved':
      return readable('dates', at.resolved, parseJiraDate) ?? UNREADABLE;
    case 'status':
      return statusOf(line(first(at.status)), first(at.statusCategory), line(first(at.resolution)));
    case 'sprints':
      return list(all(at.sprints));
    case 'parent':
      return first(at.parentKey) || first(at.parentId);
    case 'labels':
      return distinct(all(at.labels).flatMap((cell) => cell.split(/[,;]/)));
    case 'assignee':
      return line(first(at.assignee).replace(MAIL_BEHIND, ''));
    case 'components':
    case 'fixVersions':
    case 'blocks':
    case 'blockedBy':
      return distinct(all(at[field]));
    default:
      return line(first(at[field]));
  }
}

/** The status; where the issue is closed, and the resolution says that it was dropped, that. */
function statusOf(status: string, category: string, resolution: string): string {
  const isClosed = (namedCategory(category) ?? guessCategory(status)) === 'done';
  return isClosed && saysDropped(resolution) ? resolution : status;
}

/** Where the first of `places` is that is not empty. */
const firstPlace = (cells: readonly string[], places: readonly number[]): number | undefined =>
  places.find((index) => cells[index]?.trim());

const firstOf = (cells: readonly string[], places: readonly number[]): string =>
  cells[firstPlace(cells, places) ?? -1]?.trim() ?? '';

function isTooLong(field: SourceField, value: string): boolean {
  const most = LONGEST[field] ?? Number.POSITIVE_INFINITY;
  if (value.length <= most) return false;
  return field === 'description' || splitList(value).some((part) => part.length > most);
}
