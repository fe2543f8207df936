import { expect, it } from 'vitest';
import { harmlessOutput, inOneLine } from '#main/cli/harmless.ts';
import { table } from '#main/cli/output.ts';

const EVIL = '2.0\n\u001b[31mred\u009b2J\u202e';
const SHOWN = '2.0\\u000a\\u001b[31mred\\u009b2J\\u202e';

/** What is written of a text, to `out` and to `say`. */
function written(text: string | Uint8Array) {
  const parts: unknown[] = [];
  const output = harmlessOutput({
    out: (one) => void parts.push(one),
    say: (one) => void parts.push(one),
  });
  output.out(text);
  if (typeof text === 'string') output.say(text);
  return parts;
}

it('what a terminal would obey is written out, and what is said stays on its line', () => {
  expect(written(EVIL)).toEqual([SHOWN.replace('\\u000a', '\n'), SHOWN]);
  expect(inOneLine(EVIL)).toBe(SHOWN);
});

it('JSON says the same after it as before', () => {
  const [json] = written(`${JSON.stringify({ version: EVIL })}\n`);
  for (const obeyed of ['\u001b', '\u009b', '\u202e']) expect(json).not.toContain(obeyed);
  expect(JSON.parse(String(json))).toEqual({ version: EVIL });
});

it('a file passes as it is', () => {
  const bytes = new Uint8Array([27, 91, 10]);
  expect(written(bytes)).toEqual([bytes]);
});

it('a table has a line for each row', () => {
  expect(table(['Version'], [[EVIL]])).toBe(`Version\n${SHOWN}\n`);
});
