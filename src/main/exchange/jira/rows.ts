import type { RefusedRow } from '#shared/domain/import/preview.ts';
import type { SourceField, SourceFile, SourceProject } from '#shared/domain/import/source.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import type { CsvRow } from '../csv/parse.ts';
import { fieldsOf, type JiraHeader } from './header.ts';
import { keepNotices } from './notices.ts';
import { type JiraRow, readRow } from './row.ts';

type Collected = Pick<SourceFile, 'projects' | 'fields' | 'rows' | 'refused' | 'warnings'>;

/** Takes a file's rows one by one, and gives what they make together. */
export interface RowCollector {
  take(row: CsvRow): void;
  /** `open`: the file ends without a line break, so that its last row may be cut off. */
  finish(open: boolean): Collected;
}

/** Collects issues under `header`; each key and each id comes in once. Blank rows are passed over. */
export function collectRows(header: JiraHeader): RowCollector {
  const fields = fieldsOf(header);
  const notices = keepNotices(header.width);
  const rows: JiraRow[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Map<string, number>();
  let last: CsvRow | null = null;

  function add(row: JiraRow): void {
    const names = [`key ${row.key}`, `id ${row.externalId}`];
    const before = names.map((name) => seen.get(name)).find((at) => at !== undefined);
    if (before !== undefined) {
      const reason = `The same issue stands in row ${grouped(before)} already.`;
      refused.push({ row: row.row, column: null, reason });
      return;
    }
    for (const name of names) seen.set(name, row.row);
    rows.push(row);
  }

  return {
    take(row) {
      if (row.cells.every((cell) => cell.trim() === '')) return;
      last = row;
      const read = readRow(row, header, fields, notices);
      if (!read.ok) return void refused.push(read.error);
      add(read.value);
    },
    finish(open) {
      const cutOff = open && last && last.width < header.width ? last : null;
      const whole = rows.filter(({ row }) => row !== cutOff?.row);
      for (const { row, width } of whole) if (width) notices.note(width, row);
      return {
        projects: projectsOf(whole),
        fields,
        rows: inOrder(whole, fields),
        refused: cutOff
          ? [...refused.filter(({ row }) => row !== cutOff.row), incomplete(cutOff, header)]
          : refused,
        warnings: notices.words(),
      };
    },
  };
}

const incomplete = ({ row, width }: CsvRow, header: JiraHeader): RefusedRow => ({
  row,
  column: null,
  reason: `It ends after ${grouped(width)} of ${counted(header.width, 'cell')}: the file seems to be cut off.`,
});

function projectsOf(rows: readonly JiraRow[]): SourceProject[] {
  const projects = new Map<string, SourceProject>();
  for (const { project: key, projectName: name } of rows) {
    if (!projects.has(key)) projects.set(key, { key, name });
  }
  return [...projects.values()];
}

/** The rows in Jira's order, where the file tells it, their parents named by key. */
function inOrder(rows: readonly JiraRow[], fields: readonly SourceField[]): SourceFile['rows'] {
  const parentAt = fields.indexOf('parent');
  const keys = new Map(rows.map((row) => [row.externalId, row.key]));
  const byOrder = (a: JiraRow, b: JiraRow) =>
    a.order === '' || b.order === ''
      ? Number(a.order === '') - Number(b.order === '')
      : compare(a.order, b.order);
  return rows.toSorted(byOrder).map(({ row, externalId, project, values }) => ({
    row,
    externalId,
    project,
    values: values.map((value, index) => (index === parentAt ? (keys.get(value) ?? value) : value)),
  }));
}
