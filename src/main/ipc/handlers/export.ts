import { basename } from 'node:path';
import { chooseDocument } from '#main/app/dialogs.ts';
import type { Shell } from '#main/app/shell.ts';
import { surroundings } from '#main/app/surroundings.ts';
import { writeWholeFile } from '#main/exchange/write-file.ts';
import { ok } from '#shared/lib/result.ts';
import type { Handlers } from '../register.ts';
import { workspaceOf } from '../workspace-of.ts';

/** Writes a release's document where the person wants it; `null` where they changed their mind. */
export const exportHandlers = (shell: Shell): Pick<Handlers, 'export.save'> => ({
  'export.save': async (wish, caller) => {
    const open = workspaceOf(shell, caller);
    if (!open.ok) return open;
    // What makes documents is a third of the program, and most starts never need it.
    const { exportDocument } = await import('#main/exchange/export-document.ts');
    const means = { now: surroundings.now(), print: shell.print };
    const made = await exportDocument(open.value.model, wish, means);
    if (!made.ok) return made;
    const path = await chooseDocument(caller, made.value.name);
    if (path === null) return ok(null);
    const written = await writeWholeFile(path, made.value.bytes);
    return written.ok ? ok({ file: basename(path) }) : written;
  },
});
