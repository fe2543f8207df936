import type { Message } from './message.ts';

/** What can go wrong with a workspace file and its history. */
export const workspaceErrors = {
  'file-missing': (f: { file: string }): Message => ({
    what: `There is no file ${f.file}.`,
    todo: 'Check where it was moved to, or open another workspace.',
  }),
  'file-exists': (f: { file: string }): Message => ({
    what: `${f.file} exists already.`,
    todo: 'Choose another name; nothing is overwritten.',
  }),
  'file-unreadable': (f: { file: string; reason: string }): Message => ({
    what: `${f.file} cannot be read: ${f.reason}.`,
    todo: 'Check the permissions of the file and its folder.',
  }),
  'file-name-too-long': (f: { file: string }): Message => ({
    what: `The name ${shortened(f.file)} is too long for a file.`,
    todo: 'Choose a shorter one.',
  }),
  'folder-missing': (f: { file: string; folder: string }): Message => ({
    what: `${f.file} cannot be made: there is no folder ${f.folder}.`,
    todo: 'Make that folder first, or choose another one.',
  }),
  'folder-read-only': (f: { file: string; folder: string }): Message => ({
    what: `${f.file} cannot be made: the folder ${f.folder} may not be written to.`,
    todo: 'Choose another folder.',
  }),
  'file-read-only': (f: { file: string }): Message => ({
    what: `${f.file} or its folder is read-only.`,
    todo: 'Save a copy where you may write, and work in that.',
  }),
  'file-unwritable': (f: { file: string }): Message => ({
    what: `${f.file} can be read, but not written: the system refuses it.`,
    todo: 'Save a copy where you may write, and work in that.',
  }),
  'not-a-file': (f: { file: string; kind: string }): Message => ({
    what: `${f.file} is ${f.kind}, not a file.`,
    todo: 'Choose a workspace file; its name ends in .preflight.',
  }),
  'no-room-to-read': (f: { file: string }): Message => ({
    what: `${f.file} has files of a running or broken-off session beside it, and to read those needs room: the disk is full.`,
    todo: 'Free some space and try again; the file was left untouched.',
  }),
  'file-gone': (f: { file: string; how: string }): Message => ({
    what: `${f.file} ${f.how} while it was open.`,
    todo: 'Nothing more can be written there. Save a copy now and go on in that: everything you did is still in memory, and what was not written yet is written there.',
  }),
  'beside-no-file': (f: { file: string; beside: string; kind: string }): Message => ({
    what: `${f.file} cannot be used: ${f.beside}, which has to be a file, is ${f.kind}.`,
    todo: `Move ${f.beside} elsewhere and open the workspace again.`,
  }),
  'not-a-workspace': (f: { file: string }): Message => ({
    what: `${f.file} is not a Preflight workspace.`,
    todo: `${choose(f.file)}; this one was left untouched.`,
  }),
  'from-newer-version': (f: { file: string; version: number; known: number }): Message => ({
    what: `${f.file} was made by a newer Preflight (format ${f.version}; this one reads up to ${f.known}).`,
    todo: 'Update Preflight to open it; the file was left untouched.',
  }),
  'needs-migration': (f: { file: string; version: number; known: number }): Message => ({
    what: `${f.file} comes from an older Preflight (format ${f.version}).`,
    todo: `Opening it in the app brings it to format ${f.known}, after a backup; older versions cannot open it then.`,
  }),
  'foreign-schema': (f: { file: string; object: string }): Message => ({
    what: `${f.file} holds something Preflight did not put there: ${f.object}.`,
    todo: 'It was left untouched; open a backup, or ask whoever changed it.',
  }),
  damaged: (f: { file: string; detail: string }): Message => ({
    what: `${f.file} is damaged: ${f.detail}.`,
    todo: 'It was left as it is. The app offers its newest good backup, where there is one.',
  }),
  'disk-full': (f: { file: string }): Message => ({
    what: `${f.file} could not be written: the disk is full.`,
    todo: 'Free some space and try again; nothing was lost.',
  }),
  'write-conflict': (f: { record: string }): Message => ({
    what: `${f.record} was changed by somebody else in the meantime.`,
    todo: 'Look at what is there now and try again.',
  }),
  busy: (f: { file: string }): Message => ({
    what: `${f.file} is being written by another process.`,
    todo: 'Try again in a moment.',
  }),
  'nothing-to-undo': (_: Record<string, never>): Message => ({
    what: 'There is nothing to undo.',
    todo: 'Everything since the workspace was made has been taken back already.',
  }),
  'backup-failed': (f: { file: string; folder: string; why: string }): Message => ({
    what: `No backup of ${f.file} could be made in ${f.folder}: ${f.why}`,
    todo: 'It is tried again every hour. Until one is made, save a copy now and then.',
  }),
  'nothing-to-redo': (_: Record<string, never>): Message => ({
    what: 'There is nothing to redo.',
    todo: 'Redo is there right after an undo.',
  }),
  'undo-stops-here': (f: { label: string }): Message => ({
    what: `“${f.label}” cannot be undone: it is final.`,
    todo: 'Undo ends here. Change by hand what should be otherwise.',
  }),
  /** `step` is what answers the question: the sequence number of what would be undone. */
  'undo-foreign': (f: { label: string; by: string; step: number }): Message => ({
    what: `“${f.label}” was made by ${f.by} elsewhere.`,
    todo: 'Undo it all the same?',
  }),
  'no-workspace': (_: Record<string, never>): Message => ({
    what: 'No workspace is open.',
    todo: 'Open one first.',
  }),
} as const;

/** Which other file to choose: the ending tells them, where this one does not have it. */
const choose = (file: string): string =>
  file.toLowerCase().endsWith('.preflight')
    ? 'Choose another file'
    : 'Choose a file that ends in .preflight';

const SHOWN = 60;

const shortened = (name: string): string =>
  name.length > SHOWN ? `${[...name].slice(0, SHOWN).join('')}…` : name;
