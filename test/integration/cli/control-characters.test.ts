import { afterEach, beforeEach, expect, it } from 'vitest';
import { aProduct, aRelease } from '#test/support/builders.ts';
import { CliWorld } from '#test/support/cli-world.ts';
import { workspaceFile } from '#test/support/workspaces.ts';

let cli: CliWorld;
beforeEach(() => {
  cli = new CliWorld();
});
afterEach(() => cli.dispose());

const W = ['--workspace', 'Payments.preflight'];

it('a workspace that holds control characters is read, and shown without obeying them', async () => {
  workspaceFile(cli.path('Payments.preflight'), {
    products: [aProduct()],
    releases: [aRelease({ version: '2.0\n\u001b[31mred', name: 'Led\u009bger' })],
  });
  const { code, out } = await cli.run('releases', ...W);
  expect(code).toBe(0);
  expect(out).toContain('2.0\\u000a\\u001b[31mred');
  expect(out).toContain('Led\\u009bger');
});

it('none come in by the command line', async () => {
  workspaceFile(cli.path('Payments.preflight'), { products: [aProduct()] });
  const { code, said } = await cli.run('release', '2.0\n\u001b[31mred', ...W);
  expect(code).toBe(2);
  expect(said).toContain('Version holds a line break or another control character');
});
