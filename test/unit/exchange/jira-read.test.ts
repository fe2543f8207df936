import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOST_CELLS } from '#main/exchange/csv/parse.ts';
import { MOST_COLUMNS, MOST_ROWS } from '#main/exchange/jira/read.ts';
import { jiraCsv } from '#test/support/jira-csv.ts';
import { firstValue, readingError, readRows, readText, valueIn } from '#test/support/read-jira.ts';

const NEEDED = ['Summary', 'Issue key'];
const one = (header: readonly string[], cells: readonly string[]) =>
  readRows([...NEEDED, ...header], ['Pay', 'PAY-1', ...cells]);

describe('reading a Jira export', () => {
  it('finds columns by name, in any order and case', () => {
    const file = readRows(
      ['STATUS', 'issue key', 'Priority', 'summary'],
      ['Done', 'PAY-1', 'High', 'Pay by card'],
    );
    expect(file.fields).toEqual(['key', 'title', 'status', 'priority']);
    expect(file.rows[0]).toMatchObject({ externalId: 'PAY-1', project: 'PAY', row: 2 });
    expect(firstValue(file, 'title')).toBe('Pay by card');
  });

  it('reads repeated columns as several values', () => {
    const file = one(
      ['Labels', 'Labels', 'Fix versions', 'Fix versions', 'Sprint', 'Sprint', 'Sprint'],
      ['api', 'mobile', '4.1', '4.2', 'Sprint 1', 'Sprint 2', ''],
    );
    expect(firstValue(file, 'labels')).toBe('api\nmobile');
    expect(firstValue(file, 'fixVersions')).toBe('4.1\n4.2');
    expect(firstValue(file, 'sprints')).toBe('Sprint 1\nSprint 2');
  });

  it.each([
    ['Fix Version/s', 'fixVersions', '4.2', '4.2'],
    ['Component/s', 'components', 'Ledger', 'Ledger'],
    ['Custom field (Story point estimate)', 'points', '2.0', '2'],
    ['Custom field (Story Points)', 'points', '0.50', '0.5'],
    ['Story Points', 'points', '2,5', '2.5'],
    ['Custom field (Epic Link)', 'parent', 'PAY-9', 'PAY-9'],
    ['Parent key', 'parent', 'PAY-9', 'PAY-9'],
    ['Outward issue link (Blocks)', 'blocks', 'PAY-2', 'PAY-2'],
    ['Inward issue link (Blocks)', 'blockedBy', 'PAY-3', 'PAY-3'],
    ['Resolved', 'resolved', '25/Oct/25 12:53 PM', '2025-10-25T12:53'],
    ['Description', 'description', '\r\nh2. Why\r\n\r\nBecause\r\n', 'h2. Why\n\nBecause'],
  ] as const)('reads %s', (header, field, cell, value) => {
    expect(firstValue(one([header], [cell]), field)).toBe(value);
  });

  it.each([
    ['Done', 'Done', "Won't Do", "Won't Do"],
    ['Closed', '', 'Duplicate', 'Duplicate'],
    ['Done', 'Done', 'Done', 'Done'],
    ['Done', 'Done', 'Fixed', 'Done'],
    ['In Progress', 'In Progress', "Won't Do", 'In Progress'],
  ])('reads the status %s (%s) with the resolution %s as %s', (status, category, why, read) => {
    const file = one(['Status', 'Status Category', 'Resolution'], [status, category, why]);
    expect(firstValue(file, 'status')).toBe(read);
  });

  it('takes the points from whichever of the two columns has them', () => {
    const header = ['Custom field (Story Points)', 'Custom field (Story point estimate)'];
    expect(firstValue(one(header, ['3.0', '']), 'points')).toBe('3');
    expect(firstValue(one(header, ['3.0', '5.0']), 'points')).toBe('5');
  });

  it('names parents by key, also where the file has only their numeric id', () => {
    for (const header of ['Parent', 'Parent id']) {
      const file = readRows(
        ['Summary', 'Issue key', 'Issue id', header],
        ['Epic', 'PAY-1', '100', ''],
        ['Story', 'PAY-2', '101', '100'],
        ['Other', 'PAY-3', '102', '999'],
      );
      const parents = file.rows.map((row) => valueIn(file, row, 'parent'));
      expect(parents).toEqual(['', 'PAY-1', '999']);
    }
  });

  it('does not take other links for blocking ones', () => {
    const file = one(
      ['Outward issue link (Relates)', 'Inward issue link (Cloners)'],
      ['A-1', 'B-1'],
    );
    expect(file.fields).toEqual(['key', 'title']);
  });

  it('puts rows into Jira’s own order where the file tells it', () => {
    const file = readRows(
      ['Summary', 'Issue key', 'Custom field (Rank)'],
      ['third', 'PAY-1', '0|i0002:'],
      ['last', 'PAY-2', ''],
      ['second', 'PAY-3', '0|i0001:i'],
      ['first', 'PAY-4', '0|i0001:'],
    );
    expect(file.rows.map((row) => valueIn(file, row, 'title'))).toEqual([
      'first',
      'second',
      'third',
      'last',
    ]);
  });

  it('tells of every column what it is read as', () => {
    const file = one(['Sprint', 'Sprint', 'Comment', 'Votes'], ['', '', '', '']);
    expect(file.columns).toEqual([
      { header: 'Summary', meaning: 'Title' },
      { header: 'Issue key', meaning: 'Key' },
      { header: 'Sprint', meaning: 'Sprint' },
      { header: 'Comment', meaning: null },
      { header: 'Votes', meaning: null },
    ]);
  });

  it('reads the same from semicolons, tabs and either line break', () => {
    const plain = readText(jiraCsv({ issues: 12 }));
    for (const delimiter of [';', '\t']) {
      const other = readText(jiraCsv({ issues: 12, delimiter, newline: '\r\n' }));
      expect(other.rows).toEqual(plain.rows);
    }
  });

  it('reads the older spelling as the newer one, but for what it does not have', () => {
    const cloud = readText(jiraCsv({ issues: 40 }));
    const older = readText(jiraCsv({ issues: 40, spelling: 'older' }));
    expect(older.fields).toEqual(cloud.fields.filter((field) => field !== 'statusCategory'));
    for (const field of older.fields) {
      const all = (file: typeof cloud) => file.rows.map((row) => valueIn(file, row, field));
      expect(all(older), field).toEqual(all(cloud));
    }
  });

  it('reads the sample file whole', () => {
    const file = readText(readFileSync('test/fixtures/jira-cloud.csv', 'utf8'));
    expect(file.rows).toHaveLength(60);
    expect(file.refused).toEqual([]);
    expect(file.projects).toEqual([{ key: 'PAY', name: 'Payments' }]);
    expect(file.warnings).toEqual([
      '3 rows are wider than the header, the first of them row 18; what stands beyond column 86 is not read.',
    ]);
  });

  it('keeps formulas and HTML as the text they are', () => {
    const text = '=HYPERLINK("http://x","y")<script>alert(1)</script>';
    expect(firstValue(one(['Description'], [text]), 'description')).toBe(text);
  });
});

describe('characters that cannot be seen', () => {
  it('are left out of whatever is read, and told of', () => {
    const file = readRows(
      ['Summary', 'Issue key', 'Description', 'Assignee', 'Fix versions', 'Votes'],
      [
        'a\u202eltr\u202c b\u0007\u007f',
        'PAY-1',
        'x\u2066y\u2069\u0001',
        '\u001bMara',
        '4\u0000.2',
        '',
      ],
      ['fine', 'PAY-2', 'x', 'Ben', '4.3', '\u0001'],
    );
    const [row] = file.rows;
    const fields = ['title', 'description', 'assignee', 'fixVersions'] as const;
    expect(fields.map((field) => valueIn(file, row, field))).toEqual([
      'altr b',
      'xy',
      'Mara',
      '4.2',
    ]);
    expect(file.warnings).toEqual([
      'Row 2 holds characters that cannot be seen; these characters are left out.',
    ]);
  });

  it('are not line breaks, tabs, other scripts or what joins emoji', () => {
    const text = 'One\n\ttwo\nשלום עולם\u200f \u200eنعم می\u200cخواهم 👩\u200d💻';
    const file = readRows(['Summary', 'Issue key', 'Description'], ['x', 'PAY-1', text]);
    expect(firstValue(file, 'description')).toBe(text);
    expect(file.warnings).toEqual([]);
  });

  it('leave a space where they broke a line', () => {
    const file = readRows(['Summary', 'Issue key'], ['one\vtwo\fthree\u0085four', 'PAY-1']);
    expect(firstValue(file, 'title')).toBe('one two three four');
  });
});

describe('rows that cannot come in', () => {
  const refusedIn = (...rows: readonly (readonly string[])[]) =>
    readRows(['Summary', 'Issue key', 'Issue id', 'Labels'], ...rows).refused;

  it('name row, column and reason', () => {
    const long = 'x'.repeat(501);
    expect(
      refusedIn(
        ['fine', 'PAY-1', '1', ''],
        ['no key', '', '2', ''],
        ['', 'PAY-3', '3', ''],
        ['shifted', 'not a key', '4', ''],
        ['again', 'PAY-1', '5', ''],
        ['same id', 'PAY-6', '1', ''],
        [long, 'PAY-7', '7', ''],
        ['long label', 'PAY-8', '8', long],
      ),
    ).toEqual([
      { row: 3, column: 'Issue key', reason: 'It has no key.' },
      { row: 4, column: 'Summary', reason: 'It has no summary.' },
      { row: 5, column: 'Issue key', reason: '“not a key” is not an issue key.' },
      { row: 6, column: null, reason: 'The same issue stands in row 2 already.' },
      { row: 7, column: null, reason: 'The same issue stands in row 2 already.' },
      { row: 8, column: 'Summary', reason: 'It is longer than 500 characters.' },
      { row: 9, column: 'Labels', reason: 'It is longer than 500 characters.' },
    ]);
  });

  it('include a last row that is cut off, and no row that is merely narrow', () => {
    const header = 'Summary,Issue key,Status,Priority\n';
    const cut = readText(`${header}One,PAY-1,Done,High\nTwo,PAY-2,Do`);
    expect(cut.rows.map((row) => row.externalId)).toEqual(['PAY-1']);
    expect(cut.warnings).toEqual([]);
    expect(cut.refused).toEqual([
      { row: 3, column: null, reason: 'It ends after 3 of 4 cells: the file seems to be cut off.' },
    ]);
    const narrow = readText(`${header}One,PAY-1\nTwo,PAY-2,Done,High`);
    expect(narrow.rows).toHaveLength(2);
    expect(narrow.warnings).toEqual([
      'Row 2 is narrower than the header; what is missing counts as empty.',
    ]);
  });

  it('are not blank rows, which are passed over', () => {
    const file = readText('Summary,Issue key\n\nOne,PAY-1\n,\n\n');
    expect(file.rows.map((row) => row.row)).toEqual([3]);
    expect(file.refused).toEqual([]);
  });

  it('name only a few of many such cells, and the beginning of a long one', () => {
    const rows = [1, 2, 3, 4, 5].map((n) => [`${n}`, `PAY-${n}`, `${n} Mär ${'26 '.repeat(20)}`]);
    const file = readRows(['Summary', 'Issue key', 'Resolved'], ...rows);
    const quote = (n: number) =>
      `“${`${n} Mär ${'26 '.repeat(20)}`.slice(0, 39)}…” (row ${n + 1}, Resolved)`;
    expect(file.warnings).toEqual([
      `5 cells hold dates that cannot be read, which are left empty: ${quote(1)}, ${quote(2)}, ${quote(3)} and 2 more.`,
    ]);
  });

  it('are not rows with unreadable points or dates, which are told of', () => {
    const file = readRows(
      ['Summary', 'Issue key', 'Story Points', 'Resolved'],
      ['One', 'PAY-1', 'XL', 'yesterday'],
      ['Two', 'PAY-2', '-3', '32/Oct/25 1:00 PM'],
    );
    expect(file.rows).toHaveLength(2);
    expect(file.warnings).toEqual([
      '2 cells hold points that are no number from 0 to 100,000, which are left empty: “XL” (row 2, Story Points) and “-3” (row 3, Story Points).',
      '2 cells hold dates that cannot be read, which are left empty: “yesterday” (row 2, Resolved) and “32/Oct/25 1:00 PM” (row 3, Resolved).',
    ]);
  });
});

describe('files that cannot be read', () => {
  const header = (columns: number) =>
    ['Summary', 'Issue key', ...Array.from({ length: columns - 2 }, (_, i) => `c${i}`)].join(',');

  it.each([
    [
      'Chave da item,Resumo\nPAY-1,x\n',
      'import-columns-missing',
      { columns: 'Summary, Issue key' },
    ],
    ['Summary,Status\nx,Done\n', 'import-columns-missing', { columns: 'Issue key' }],
    ['Summary,Issue key\n', 'import-no-rows', {}],
    ['Summary,Issue key\n\n,\n', 'import-no-rows', {}],
    ['Summary,Issue key\n,', 'import-no-rows', {}],
    ['{"issues": []}', 'import-unknown-format', {}],
    ['Summary,Issue key\nx,"PAY-1', 'import-unterminated-quote', { row: 2, column: 2 }],
    ['Summary,Issue key\n"b"x,X-2\n"c" ,X-3\n', 'import-stray-quote', { row: 2, column: 1 }],
    [
      `${header(1000)}\nx,PAY-1\n`,
      'import-too-many-columns',
      { columns: 1000, most: MOST_COLUMNS },
    ],
  ])('%j', (text, code, facts) => {
    expect(readingError(text)).toMatchObject({ code, facts: { file: 'jira.csv', ...facts } });
  });

  it('do not include one with as many columns as are allowed', () => {
    expect(readingError(`${header(MOST_COLUMNS)}\nx,PAY-1\n`)).toBeNull();
  });

  it('name the row after the last one that is read, and stop there', () => {
    const rows = (count: number) => `Summary,Issue key\n${'x\n'.repeat(count)}`;
    expect(readingError(rows(MOST_ROWS))).toBeNull();
    expect(readingError(`${rows(MOST_ROWS + 1)}x,"never ends`)).toEqual({
      code: 'import-too-many-rows',
      facts: { file: 'jira.csv', row: MOST_ROWS + 2, most: MOST_ROWS },
    });
  });
});

describe('what is longer than any export', () => {
  it('is counted and not kept, where a row has cells without end', () => {
    const file = readText(`Summary,Issue key\nx,PAY-1${','.repeat(3 * MOST_CELLS)}\n`);
    expect(file.rows).toHaveLength(1);
    expect(file.warnings).toEqual([
      'Row 2 is wider than the header; what stands beyond column 2 is not read.',
    ]);
    expect(readingError(`Summary,Issue key${','.repeat(3 * MOST_CELLS)}\n`)?.facts).toMatchObject({
      columns: 3 * MOST_CELLS + 2,
    });
  });

  it('keeps a row out by the column that holds it, and only where that is read', () => {
    const endless = 'a,'.repeat(500_001);
    const file = readRows(
      ['Summary', 'Issue key', 'Labels', 'Comment'],
      ['One', 'PAY-1', endless, ''],
      ['Two', 'PAY-2', '', endless],
    );
    expect(file.rows.map(({ row }) => row)).toEqual([3]);
    expect(file.refused).toEqual([
      { row: 2, column: 'Labels', reason: 'It is longer than 1,000,000 characters.' },
    ]);
  });
});
