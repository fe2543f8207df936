import { basename } from 'node:path';
import type { AppWindow } from '#main/app/app-window.ts';
import { chooseDocument } from '#main/app/dialogs.ts';
import type { Shell } from '#main/app/shell.ts';
import { surroundings } from '#main/app/surroundings.ts';
import type { ExportedFile } from '#main/exchange/export-document.ts';
import { writeWholeFile } from '#main/exchange/write-file.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Handlers } from '../register.ts';
import { workspaceOf } from '../workspace-of.ts';

/**
 * Writes a release's document or the calendar where the person wants it, `null` where they changed
 * their mind; or hands it to the system's print dialog. What makes documents is a third of the program, and most starts never need it.
 */
export const exportHandlers = (
  shell: Shell,
): Pick<Handlers, 'export.save' | 'export.calendar' | 'print.document' | 'print.calendar'> => ({
  'export.save': async (wish, caller) => {
    const open = workspaceOf(shell, caller);
    if (!open.ok) return open;
    const { exportDocument } = await import('#main/exchange/export-document.ts');
    return save(caller, await exportDocument(open.value.model, wish, meansOf(shell)));
  },
  'export.calendar': async (wish, caller) => {
    const open = workspaceOf(shell, caller);
    if (!open.ok) return open;
    const { exportCalendar } = await import('#main/exchange/export-calendar.ts');
    return save(caller, await exportCalendar(open.value, wish, meansOf(shell)));
  },
  'print.document': async (wish, caller) => {
    const open = workspaceOf(shell, caller);
    if (!open.ok) return open;
    const { documentPages } = await import('#main/exchange/export-document.ts');
    const pages = documentPages(open.value.model, wish, surroundings.now());
    return pages.ok ? shell.printer.onPaper(pages.value) : pages;
  },
  'print.calendar': async (wish, caller) => {
    const open = workspaceOf(shell, caller);
    if (!open.ok) return open;
    const { calendarPages } = await import('#main/exchange/export-calendar.ts');
    const pages = calendarPages(open.value.model, wish, surroundings.now());
    return pages.ok ? shell.printer.onPaper(pages.value) : pages;
  },
});

const meansOf = ({ printer }: Shell) => ({ now: surroundings.now(), print: printer.toPdf });

async function save(
  caller: AppWindow,
  made: Result<ExportedFile>,
): Promise<Result<{ readonly file: string } | null>> {
  if (!made.ok) return made;
  const path = await chooseDocument(caller, made.value.name);
  if (path === null) return ok(null);
  const written = await writeWholeFile(path, made.value.bytes);
  return written.ok ? ok({ file: basename(path) }) : written;
}
