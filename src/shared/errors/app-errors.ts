import type { Message } from './message.ts';

/** What can go wrong with Preflight itself. */
export const appErrors = {
  unexpected: (f: { entry: string }): Message => ({
    what: 'Something went wrong inside Preflight; what you saved is safe.',
    todo: `Try again. If it happens again, report entry ${f.entry} of the log.`,
  }),
} as const;
