import { expect, it } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { type CommandName, commands } from '#shared/commands/index.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { emptyModel } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';

const context = {
  now: '2026-12-01T09:00:00Z',
  today: '2026-12-01',
  actorId: 'a',
  newId: () => 'n',
};

function refusal(name: CommandName, input: unknown): string {
  const plan = runChecked(commands[name] as Command<unknown>, emptyModel(), input, context);
  return plan.ok ? 'It ran' : explain(plan.error).what;
}

const release = { productId: 'p', version: '1.0', targetDate: null };

it.each<[CommandName, unknown, string]>([
  [
    'release.create',
    { ...release, goal: 'g'.repeat(2001) },
    'Goal is longer than 2000 characters.',
  ],
  ['release.create', { ...release, version: ' ' }, 'Version is empty.'],
  [
    'release.create',
    { ...release, targetDate: '2026-02-30' },
    'Target date is no date; write YYYY-MM-DD.',
  ],
  ['release.create', { version: '1.0', targetDate: null }, 'Product id is missing.'],
  ['release.create', { ...release, name: 7 }, 'Name is no text.'],
  ['release.create', { ...release, colour: 1 }, 'The input has nothing named colour.'],
  [
    'release.move',
    { moves: [{ releaseId: 'r', date: 'soon' }] },
    'Date is no date; write YYYY-MM-DD.',
  ],
  [
    'release.move',
    { moves: [{ releaseId: 'r', date: '0001-01-01' }] },
    'Date lies outside the years 1970 to 2199.',
  ],
  [
    'release.move',
    { moves: [{ releaseId: 'r', date: '9999-12-31' }] },
    'Date lies outside the years 1970 to 2199.',
  ],
])('%s says in plain words what is wrong with its input', (name, input, words) => {
  expect(refusal(name, input)).toBe(words);
});
