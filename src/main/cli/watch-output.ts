import { whyUnwritten } from '#main/exchange/write-file.ts';

/** A stream of results or messages, as far as it can fail. */
interface Failing {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * Tells `failed` in words why results could not be written. A reader who wants only the beginning,
 * as `head` does, is no failure.
 */
export function watchOutput(stream: Failing, failed: (why: string) => void): void {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') failed(whyUnwritten(error));
  });
}

/**
 * Lets a command go on where its messages find no reader or no room: they change neither what it does
 * nor its exit code, and there is nowhere left to say so.
 */
export function watchMessages(stream: Failing): void {
  stream.on('error', () => undefined);
}
