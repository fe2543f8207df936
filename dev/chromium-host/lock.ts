import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a later start tells the one that runs already. */
interface Start {
  readonly argv: string[];
  readonly folder: string;
  readonly data: unknown;
}

// Electron's lock is synchronous and Node's sockets are not, so a child puts the question.
const KNOCK = `const socket = require('node:net').connect(process.argv[1]);
socket.on('error', () => process.exit(1)).end(process.argv[2]);
socket.on('close', () => process.exit(0)).resume();`;

/**
 * Becomes the one process of a folder, and hears of later starts; `false` where another process is
 * that already, which has then been told of this start. The lock dies with its process.
 */
export function takeLock(folder: string, start: Start, heard: (start: Start) => void): boolean {
  const name = `chromium-host-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  const onWindows = process.platform === 'win32';
  const at = onWindows ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  if (onWindows || existsSync(at)) {
    const knock = spawnSync(process.execPath, ['-e', KNOCK, at, JSON.stringify(start)]);
    if (knock.status === 0) return false;
    if (!onWindows) rmSync(at, { force: true });
  }
  const server = createServer({ allowHalfOpen: true }, async (socket) => {
    heard(JSON.parse(await text(socket)));
    socket.end();
  });
  server.listen(at).unref();
  return true;
}
