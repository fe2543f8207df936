import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { launch, MADE_UP, PORT } from '#dev/chromium-host/launch.ts';

/** A Chromium in which one host after another opens its windows. */
export interface SharedChromium {
  /** Where hosts reach it. */
  readonly devtools: string;
  close(): Promise<void>;
}

/**
 * Starts a Chromium that outlives the hosts in it. When a host goes, what its pages still wait for goes on to the
 * network until its windows have gone as well. There it is kept waiting, since a page of Electron's would
 * not live to see an answer either.
 */
export async function shareChromium(): Promise<SharedChromium> {
  const waiting = new Set<Socket>();
  const silence = createServer((socket) => waiting.add(socket.on('error', () => null)));
  await once(silence.listen(0, '127.0.0.1'), 'listening');
  const { port } = silence.address() as AddressInfo;
  const { context, devtools } = await launch(true, [
    `${PORT}0`,
    `--host-resolver-rules=MAP *${MADE_UP} 127.0.0.1:${port}`,
  ]);
  return {
    devtools,
    async close() {
      await context.close();
      for (const socket of waiting) socket.destroy();
      silence.close();
    },
  };
}
