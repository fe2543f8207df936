import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchMessages, watchOutput } from '#main/cli/watch-output.ts';

function reasonsFor(code: string): string[] {
  const stream = new EventEmitter();
  const reasons: string[] = [];
  watchOutput(stream, (why) => reasons.push(why));
  stream.emit('error', Object.assign(new Error(`write ${code}`), { code }));
  return reasons;
}

describe('results on their way out', () => {
  it('are allowed to be read only in part', () => {
    expect(reasonsFor('EPIPE')).toEqual([]);
  });

  it('say in words why they could not be written', () => {
    expect(reasonsFor('ENOSPC')).toEqual(['the disk is full']);
  });
});

describe('messages on their way out', () => {
  it.each(['EPIPE', 'ENOSPC', 'EIO'])('do not end the command where %s stops them', (code) => {
    const stream = new EventEmitter();
    watchMessages(stream);
    const failure = Object.assign(new Error(`write ${code}`), { code });
    expect(() => stream.emit('error', failure)).not.toThrow();
  });
});
