import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '#dev/runtime.ts';

interface Locked {
  readonly gypfile?: boolean;
}

const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** An npm that knows nothing of `allowScripts` compiles what has a binding.gyp, unless the lock says no. */
it('the lock file lets no npm compile what comes with its binary', () => {
  const { allowScripts } = json('package.json');
  const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
  const compiled = Object.entries(packages).filter(
    ([path]) => path !== '' && existsSync(join(root, path, 'binding.gyp')),
  );
  expect(compiled.map(([path, { gypfile }]) => [path, gypfile])).toEqual([
    ['node_modules/better-sqlite3', false],
  ]);
  expect(allowScripts['better-sqlite3']).toBe(false);
});
