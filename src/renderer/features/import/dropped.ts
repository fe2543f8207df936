import type { DirectoryDropItem, DropItem, FileDropItem } from 'react-aria-components';
import { FLOATING } from '#renderer/lib/floating.ts';
import { toast } from '#renderer/state/toasts.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { listed } from '#shared/lib/format.ts';
import { refuse, takeFile } from './session.ts';

/** Takes the first file that was dropped, and names what else was; a folder alone is refused. */
export async function takeDropped(items: readonly DropItem[]): Promise<void> {
  const dropped = items.filter(isNamed);
  const file = dropped.find((item) => item.kind === 'file');
  if (file) {
    const others = dropped.filter((item) => item !== file).map(({ name }) => name);
    if (others.length > 0) sayLeftOut(others);
    return takeFile(await file.getFile());
  }
  const [folder] = dropped;
  if (folder) refuse(appError('import-not-a-file', { file: folder.name, is: 'a folder' }));
}

/** Takes the first file that was pasted, and names what else was; text is left to where it goes. */
export function takePasted(event: ClipboardEvent): void {
  const [file, ...others] = event.clipboardData?.files ?? [];
  if (!file || document.querySelector(FLOATING)) return;
  event.preventDefault();
  if (others.length > 0) sayLeftOut(others.map(({ name }) => name));
  void takeFile(file);
}

const isNamed = (item: DropItem): item is FileDropItem | DirectoryDropItem =>
  item.kind === 'file' || item.kind === 'directory';

const MOST_NAMED = 3;

function sayLeftOut(names: readonly string[]): void {
  const more = names.length - MOST_NAMED;
  const named = [...names.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const were = names.length === 1 ? 'was' : 'were';
  toast(`One file comes in at a time: ${listed(named)} ${were} left out.`, { tone: 'hold' });
}
