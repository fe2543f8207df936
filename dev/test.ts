import { hostToTest, runtimeToTest } from './runtime.ts';
import { type Count, check, inWords, playwright, sum, vitest } from './suites.ts';

type Suite = (env: NodeJS.ProcessEnv) => Promise<Count>;

const LAYERS = ['--config', '.dependency-cruiser.cjs', 'src', 'dev', 'test', 'resources'];
const build = check('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn');
const suites: Readonly<Record<string, Suite>> = {
  'format and lint': check('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=warn', '.'),
  types: check('typescript/bin/tsc', '--noEmit'),
  layers: check('dependency-cruiser/bin/dependency-cruiser.mjs', ...LAYERS),
  unit: vitest('unit*'),
  'time zones': vitest('zones *'),
  build,
  integration: vitest('integration'),
  'end to end': playwright,
};

/** Runs every suite, whatever becomes of the others, and says how many tests went which way. */
async function runAll(deep: boolean): Promise<Count> {
  // Before all suites, so that none of them has to wait for a download, or two for the same one.
  const runtime = runtimeToTest();
  const host = runtime?.kind === 'electron' ? hostToTest() : runtime;
  const env = { ...process.env, ...host?.env, ...(deep ? { PREFLIGHT_DEEP: '1' } : {}) };
  const counts: Count[] = [];
  const lines: string[] = [];
  for (const [name, run] of Object.entries(suites)) {
    console.log(`\n── ${name} ──`);
    const begun = performance.now();
    const count = await run(env);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(7);
    counts.push(count);
    lines.push(`${seconds} s  ${name.padEnd(15)}  ${inWords(count)}`);
  }
  console.log(`\n${lines.join('\n')}\n`);
  return sum(counts);
}

const total = await runAll(process.argv.includes('--deep'));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
