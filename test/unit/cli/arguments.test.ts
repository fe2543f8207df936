import { describe, expect, it } from 'vitest';
import { readArguments } from '#main/cli/arguments.ts';
import { table } from '#main/cli/output.ts';

describe('the words of a call', () => {
  it('are told apart into command, subject, who acts, values and switches', () => {
    const read = readArguments(['import', 'jira.csv', '--workspace', 'w.preflight', '--dry-run']);
    expect(read).toEqual({
      ok: true,
      value: {
        command: 'import',
        subject: 'jira.csv',
        by: null,
        values: { workspace: 'w.preflight' },
        switches: new Set(['dry-run']),
      },
    });
  });

  it.each([[['help']], [['--help']], [['check', '--help']]])('%j asks for help', (argv) => {
    expect(readArguments(argv)).toMatchObject({ ok: true, value: { command: 'help' } });
  });

  it.each([
    [[]],
    [['fly']],
    [['check', '--nonsense']],
    [['check', '--workspace']],
    [['releases', '--json=yes']],
    [['check', '--out', 'x']],
    [['check', '--workspace', '-w.preflight']],
    [['check', '--workspace', '']],
  ])('%j is refused in one sentence', (argv) => {
    const read = readArguments(argv);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error).toMatch(/^[^.].*\.$/);
  });
});

describe('a table', () => {
  it('aligns text left and numbers right, without trailing blanks', () => {
    expect(
      table(
        ['version', 'items'],
        [
          ['4.2.0', 7],
          ['5.0.0-rc.1', 21],
        ],
      ),
    ).toBe('version     items\n4.2.0           7\n5.0.0-rc.1     21\n');
  });
});
