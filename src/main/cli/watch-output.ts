import { whyUnwritten } from '#main/exchange/write-file.ts';

/** A stream of results, as far as it can fail. */
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
