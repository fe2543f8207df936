import { describe, expect, it } from 'vitest';
import { commands } from '#shared/commands/index.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { item, releaseModel } from '#test/support/release-rows.ts';
import { testContext } from '#test/support/run-command.ts';

const model = releaseModel({ items: [item({ id: 'i' })] });

describe.each(['2.0\nred', '2.0\u001b[31mred', 'a\u0000b', 'a\u2028b', 'a\u009bb'])(
  '%j',
  (text) => {
    it.each([
      ['release.create', { productId: 'p', version: text, targetDate: null }, 'Version'],
      ['release.update', { releaseId: 'r', name: text }, 'Name'],
      ['product.create', { name: text }, 'Name'],
      ['person.create', { name: text }, 'Name'],
      ['item.update', { itemId: 'i', fields: { title: text } }, 'Title'],
      ['deployment.update', { deploymentId: 'd', environment: text }, 'Environment'],
    ] as const)('is refused by %s', (name, input, field) => {
      const refused = runChecked(commands[name] as never, model, input, testContext());
      expect(refused.ok || explain(refused.error).what).toBe(
        `${field} holds a line break or another control character; write it in one line.`,
      );
    });
  },
);
