import { grouped } from '#shared/lib/figures.ts';
import type { Message } from './message.ts';

/** What can go wrong with a file that comes in. Rows count from 1, the header being row 1. */
export const importErrors = {
  'import-missing': (f: { file: string }): Message => ({
    what: `There is no file ${f.file}.`,
    todo: 'Check its name and its folder.',
  }),
  'import-not-a-file': (f: { file: string; is: string }): Message => ({
    what: `${f.file} is ${f.is}, not a file.`,
    todo: 'Choose the exported file itself.',
  }),
  'import-not-kept': (f: { file: string; reason: string }): Message => ({
    what: `${f.file} could not be taken in: ${f.reason}.`,
    todo: 'Make room on the disk of your settings folder and try again; nothing was changed.',
  }),
  'import-empty': (f: { file: string }): Message => ({
    what: `${f.file} is empty.`,
    todo: 'Export it again from the tracker.',
  }),
  'import-unterminated-quote': (f: { file: string; row: number; column: number }): Message => ({
    what: `${f.file} ends inside a quoted field that starts in row ${grouped(f.row)}, column ${grouped(f.column)}.`,
    todo: 'The file was cut off; export it again.',
  }),
  'import-stray-quote': (f: { file: string; row: number; column: number }): Message => ({
    what: `${f.file} has a quotation mark inside row ${grouped(f.row)}, column ${grouped(f.column)} that is not doubled; the rows after it cannot be told apart.`,
    todo: 'Export it again, or double that quotation mark.',
  }),
  'import-nul-bytes': (f: { file: string; row: number; column: number }): Message => ({
    what: `${f.file} holds NUL bytes in row ${grouped(f.row)}, column ${grouped(f.column)}; it is not a text file, or UTF-16 without its mark.`,
    todo: 'Export it as CSV in UTF-8 again.',
  }),
  'import-too-large': (f: { file: string; megabytes: number; most: number }): Message => ({
    what: `${f.file} is ${grouped(f.megabytes)} MB; at most ${grouped(f.most)} MB are read.`,
    todo: 'Export fewer issues or fewer columns.',
  }),
  'import-columns-missing': (f: { file: string; columns: string }): Message => ({
    what: `${f.file} lacks the columns that are needed: ${f.columns} (row 1).`,
    todo: 'Export all fields, in English, or rename the columns as the import place describes.',
  }),
  'import-too-many-columns': (f: { file: string; columns: number; most: number }): Message => ({
    what: `${f.file} has ${grouped(f.columns)} columns in row 1; at most ${grouped(f.most)} are read.`,
    todo: 'Export fewer fields.',
  }),
  'import-too-many-rows': (f: { file: string; row: number; most: number }): Message => ({
    what: `${f.file} goes on in row ${grouped(f.row)}; at most ${grouped(f.most)} rows are read.`,
    todo: 'Export fewer issues at once, such as those of one project or one year.',
  }),
  'import-no-rows': (f: { file: string }): Message => ({
    what: `${f.file} has a header but no rows.`,
    todo: 'Check the filter in the tracker and export it again.',
  }),
  'import-unknown-format': (f: { file: string }): Message => ({
    what: `${f.file} is in no format that Preflight reads.`,
    todo: 'Export a CSV file as the import place describes.',
  }),
  'import-expired': (_: Record<string, never>): Message => ({
    what: 'This preview is no longer there.',
    todo: 'Choose the file again.',
  }),
  'import-interrupted': (_: Record<string, never>): Message => ({
    what: 'The import broke off.',
    todo: 'Nothing was changed. Choose the file again; if it breaks off again, export fewer issues at once.',
  }),
  cancelled: (_: Record<string, never>): Message => ({
    what: 'Cancelled; nothing was changed.',
    todo: 'Start again when you like.',
  }),
} as const;
