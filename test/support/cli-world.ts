import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { runCli } from '#main/cli/run.ts';
import type { World } from '#main/cli/world.ts';
import { ok } from '#shared/lib/result.ts';

/** What a call of the command line left behind. */
export interface CliOutcome {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** The command line in a folder of its own, on Wed 2 Dec 2026, with a printer that prints a word. */
export class CliWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'preflight-cli-'));
  userName = 'mara';
  readonly kept = new Map<string, string>();
  private clock = Date.parse('2026-12-02T09:00:00Z');

  path(name: string): string {
    return join(this.folder, name);
  }

  async run(...argv: string[]): Promise<CliOutcome> {
    const out: string[] = [];
    const said: string[] = [];
    const world: World = {
      version: '0.0.0',
      out: (text) => out.push(typeof text === 'string' ? text : Buffer.from(text).toString()),
      say: (line) => said.push(line),
      now: () => {
        this.clock += 1000;
        return new Date(this.clock).toISOString();
      },
      newId: uuidv7,
      device: 'test',
      processId: uuidv7(),
      folder: this.folder,
      zone: 'Europe/Berlin',
      userName: this.userName,
      actors: {
        of: (workspaceId) => this.kept.get(workspaceId) ?? null,
        keep: (workspaceId, personId) => void this.kept.set(workspaceId, personId),
      },
      print: async () => ok(Buffer.from('%PDF printed')),
    };
    const code = await runCli(argv, world);
    return { code, out: out.join(''), said: said.join('\n') };
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
