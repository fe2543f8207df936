import { createWorkspace, openWorkspace, readWorkspace } from '#main/workspace/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { realSurroundings, say } from './common.ts';

/** Says what opening, reading and making a workspace come to: `node opener.ts FILE NEW`. */
const [file = '', fresh = ''] = process.argv.slice(2);
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
const here = realSurroundings('opener');
const make = {
  file: fresh,
  zone: 'UTC',
  actorId: null,
  origin: 'window' as const,
  plan: () => ({ label: 'Create', changes: [] }),
};
say({
  open: code(openWorkspace(file, here)),
  read: code(readWorkspace(file)),
  create: code(createWorkspace(make, here)),
});
