import { readFileSync } from 'node:fs';
import { parseCsv } from '#main/exchange/csv/parse.ts';
import { compare, timed } from '../compare.ts';
import { csvFile } from '../data.ts';
import type { Row } from '../row.ts';

export const parse: Row = {
  name: 'parse',
  what: 'parse a Jira CSV to rows',
  size: '10,000 × 80 columns',
  against: 'a hand-made single pass to arrays',
  async measure(bench) {
    const text = readFileSync(csvFile(bench), 'utf8');
    const compared = await compare(
      () => timed(() => same(parsed(text))),
      () => timed(() => same(parsedPlainly(text))),
    );
    return [{ unit: 'ms', target: 1.6, ...compared }];

    /** Both sides have to find the same rows. */
    function same(rows: readonly unknown[]): void {
      if (rows.length !== 10_001) throw new Error(`Found ${rows.length} rows`);
    }
  },
};

function parsed(text: string): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  parseCsv(text, ',', ({ cells }) => {
    rows.push(cells);
    return true;
  });
  return rows;
}

/** Character by character, for files without any mistake. */
function parsedPlainly(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let from = 0;
  let quoted = false;
  let doubled = false;
  const push = (to: number) => {
    const raw = text[from] === '"' ? text.slice(from + 1, to - 1) : text.slice(from, to);
    cells.push(doubled ? raw.replaceAll('""', '"') : raw);
    doubled = false;
    from = to + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      if (quoted && text.charCodeAt(at + 1) === 0x22) {
        doubled = true;
        at += 1;
      } else quoted = !quoted;
    } else if (quoted) continue;
    else if (code === 0x2c) push(at);
    else if (code === 0x0a) {
      push(text.charCodeAt(at - 1) === 0x0d ? at - 1 : at);
      from = at + 1;
      rows.push(cells);
      cells = [];
    }
  }
  return rows;
}
