import { describe, expect, it } from 'vitest';
import { EXPORT_HELP } from '#shared/domain/import/export-help.ts';
import { firstValue, readRows, readText } from '#test/support/read-jira.ts';

/** The header that a tracker's help leads to. */
const headerFor = (tracker: string, ...kept: readonly string[]): string[] => {
  const help = EXPORT_HELP.find((each) => each.tracker === tracker);
  return [...(help?.renames ?? []).map(([, to]) => to), ...kept];
};

describe('a file of another tracker', () => {
  it('needs no more than keys and summaries, and is told apart by its keys', () => {
    const file = readRows(['Issue key', 'Summary'], ['ENG-1', 'Sign in by mail']);
    expect(file.rows[0]).toMatchObject({ externalId: 'ENG-1', project: 'ENG' });
    expect(file.refused).toEqual([]);
  });

  it.each(['GitLab', 'Linear', 'Azure DevOps'])(
    'from %s is read in every column that its help names',
    (tracker) => {
      const header = headerFor(tracker);
      const file = readRows(
        header,
        header.map(() => 'PAY-1'),
      );
      expect(file.columns.filter(({ meaning }) => meaning === null)).toEqual([]);
    },
  );

  it('from GitHub is read as the command writes it', () => {
    const file = readText(
      [
        '"Issue key","Summary","Description","Status","Labels","Fix versions","Assignee","Resolved"',
        '"web-12","Pay, ""later""","Two\nlines","CLOSED","bug,breaking","4.2.0","mara","2026-11-20T08:00:00Z"',
        '',
      ].join('\n'),
    );
    expect(file.columns.map(({ meaning }) => meaning)).not.toContain(null);
    expect(file.warnings).toEqual([]);
    const fields = ['key', 'title', 'labels', 'fixVersions', 'assignee', 'resolved'] as const;
    expect(fields.map((field) => firstValue(file, field))).toEqual([
      'web-12',
      'Pay, "later"',
      'bug\nbreaking',
      '4.2.0',
      'mara',
      '2026-11-20T08:00',
    ]);
  });

  it('with numbers for keys gets keys by its project, and parents by number', () => {
    const file = readRows(
      ['Issue key', 'Project key', 'Summary', 'Parent', 'Assignee', 'Labels'],
      ['7', 'Web Shop', 'Checkout', '', '', ''],
      ['#12', 'Web Shop', 'Pay', '7', 'Ben Okafor <ben@acme.example>', 'api; mobile'],
    );
    expect(file.projects).toEqual([{ key: 'Web Shop', name: 'Web Shop' }]);
    expect(file.rows.map(({ values }) => values[0])).toEqual(['Web-Shop-7', 'Web-Shop-12']);
    const [, pay] = file.rows;
    const said = (field: (typeof file.fields)[number]) => pay?.values[file.fields.indexOf(field)];
    expect(said('parent')).toBe('Web-Shop-7');
    expect(said('assignee')).toBe('Ben Okafor');
    expect(said('labels')).toBe('api\nmobile');
  });

  it('with numbers for keys and no project is refused, and told why', () => {
    const { refused } = readRows(['Issue key', 'Summary'], ['12', 'Pay']);
    expect(refused).toEqual([
      {
        row: 2,
        column: 'Issue key',
        reason: '“12” is a number without a project: add a column Project key.',
      },
    ]);
  });
});
