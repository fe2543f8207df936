import type { Message } from './message.ts';

/** What can go wrong with a cadence that comes from a file. */
export const cadenceErrors = {
  'cadence-file-unusable': (f: { file: string; problem: string }): Message => ({
    what: `${f.file} holds no cadence: ${f.problem}.`,
    todo: 'Correct the file and try again; nothing was changed.',
  }),
} as const;
