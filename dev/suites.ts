import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './runtime.ts';

/** How many tests of a suite went which way. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NONE: Count = { passed: 0, failed: 0, skipped: 0 };
const one = (passed: boolean): Count => ({ ...NONE, [passed ? 'passed' : 'failed']: 1 });

/** Runs a tool of `node_modules` on this very Node, its output shown; whether it was content. */
function tool(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const path = join(root, 'node_modules', script);
  const child = spawn(process.execPath, [path, ...args], { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code === 0));
  });
}

/** A tool that is content or not: it counts as one test. */
export const check =
  (script: string, ...args: string[]) =>
  async (env: NodeJS.ProcessEnv): Promise<Count> =>
    one(await tool(script, args, env));

/** Runs a tool that writes a report as JSON and counts what is in it. */
async function reported(
  run: (report: string) => Promise<boolean>,
  count: (report: unknown) => Count,
): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-report-'));
  const report = join(folder, 'report.json');
  try {
    const content = await run(report);
    const counted = count(JSON.parse(readFileSync(report, 'utf8')));
    // A file that does not even load has no test that could fail.
    const silent = !content && counted.failed === 0;
    return silent ? { ...counted, failed: 1 } : counted;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One of vitest's projects. */
export const vitest =
  (project: string) =>
  (env: NodeJS.ProcessEnv): Promise<Count> =>
    reported(
      (report) => {
        const out = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
        return tool('vitest/vitest.mjs', ['run', `--project=${project}`, ...out], env);
      },
      (report) => {
        const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<
          'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
          number
        >;
        return {
          passed: numPassedTests,
          failed: numFailedTests,
          skipped: numPendingTests + numTodoTests,
        };
      },
    );

/** The journeys through the window. */
export const playwright = (env: NodeJS.ProcessEnv): Promise<Count> =>
  reported(
    (report) => {
      const more = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      return tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], more);
    },
    (report) => {
      const { stats } = report as {
        stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
      };
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      };
    },
  );

/** All counts together. */
export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    NONE,
  );

/** `12 passed, 0 failed`, and the skipped if there are any. */
export const inWords = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
