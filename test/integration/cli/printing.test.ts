import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printByRuntime } from '#main/cli/printing.ts';
import { explain } from '#shared/errors/catalogue.ts';

async function refusal(runtime: string | null): Promise<string> {
  const printed = await printByRuntime(runtime)('<p>Hello</p>');
  return printed.ok ? 'It printed' : explain(printed.error).what;
}

describe('printing from the command line', () => {
  it.each(['electron', '[]', '{}', '[1]', '[""]', '["electron"'])(
    'says what a runtime may be where %j is named',
    async (runtime) => {
      expect(await refusal(runtime)).toBe('PREFLIGHT_RUNTIME does not name a program.');
    },
  );

  it('says that there is no runtime, and what a runtime said that failed', async () => {
    expect(await refusal(null)).toContain('none on this machine');
    const failing = ['node', '-e', 'console.error("no display"); process.exit(3)', '--'];
    expect(await refusal(JSON.stringify(failing))).toBe(
      'The pages could not be printed: no display.',
    );
    expect(await refusal('["/no/such/program"]')).toContain('ENOENT');
  });

  it('says where its temporary copy cannot be written', async () => {
    const before = process.env.TMPDIR;
    const nowhere = join(import.meta.dirname, 'no-such-folder');
    process.env.TMPDIR = nowhere;
    onTestFinished(() => {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    });
    expect(await refusal('["node"]')).toBe(
      `The pages could not be printed: their temporary copy in ${nowhere} failed, for the folder is not there.`,
    );
  });
});
