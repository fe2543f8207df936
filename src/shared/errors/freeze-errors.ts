import type { Message } from './message.ts';

/** What a freeze says to a release that would ship in it. */
export const freezeErrors = {
  /**
   * `keepsDate` is that only its windows change. `next` is the first day on which the release may ship,
   * in words too; `null` is none in two years.
   */
  'hard-freeze': (f: {
    release: string;
    releaseId: string;
    date: string;
    keepsDate: boolean;
    freeze: string;
    until: string;
    next: string | null;
    nextWords: string | null;
  }): Message => ({
    what: `${f.release} cannot ${f.keepsDate ? 'take that window on' : 'go to'} ${f.date}: ${f.freeze} is a hard freeze and holds until ${f.until}.`,
    todo:
      f.nextWords === null
        ? 'No day in the two years after is free; shorten the freeze, or change the window.'
        : `The first legal day is ${f.nextWords}; take that one, or change the freeze.`,
  }),
  'soft-freeze': (f: {
    release: string;
    releaseId: string;
    date: string;
    freeze: string;
    until: string;
  }): Message => ({
    what: `On ${f.date}, ${f.release} would ship in ${f.freeze}, a soft freeze until ${f.until}.`,
    todo: 'Say why it has to be then; the reason is kept. Or choose another day.',
  }),
  'not-in-freeze': (f: { freeze: string; date: string }): Message => ({
    what: `${f.freeze} does not start on ${f.date}.`,
    todo: 'Choose one of its times.',
  }),
  'freeze-not-soft': (f: { freeze: string }): Message => ({
    what: `${f.freeze} is a hard freeze; no reason opens it.`,
    todo: 'Ship on another day, or make the freeze a soft one.',
  }),
} as const;
