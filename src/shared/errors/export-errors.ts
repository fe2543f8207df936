import type { Message } from './message.ts';

/** What can go wrong with a file that goes out. */
export const exportErrors = {
  'export-not-written': (f: { file: string; reason: string }): Message => ({
    what: `${f.file} could not be written: ${f.reason}.`,
    todo: 'Choose another folder; nothing that was there has been touched.',
  }),
  'export-notes-empty': (f: { version: string; edition: string }): Message => ({
    what: `Nothing would stand in the ${f.edition} notes of ${f.version}: no item of the release is listed there, and nobody has written anything.`,
    todo: 'Put items into the release, write a text in its notes, or choose another edition.',
  }),
  'export-no-runtime': (_: Record<string, never>): Message => ({
    what: 'A PDF needs the window runtime, and there is none on this machine.',
    todo: 'Export Markdown, or install the desktop app.',
  }),
  'export-runtime-unclear': (_: Record<string, never>): Message => ({
    what: 'PREFLIGHT_RUNTIME does not name a program.',
    todo: 'Set it to a JSON list of texts, such as ["electron", "/opt/preflight"], or to nothing.',
  }),
  'export-print-failed': (f: { reason: string }): Message => ({
    what: `The pages could not be printed: ${f.reason}.`,
    todo: 'Try again, or export Markdown.',
  }),
} as const;
