import type * as electron from 'electron';
import type { HostBrowserWindow } from './browser-window.ts';
import { strict } from './strict.ts';

/** What a person types into Chromium's own prompt over the window; `null` where it is cancelled. */
async function ask(window: unknown, question: string, usual = ''): Promise<string | null> {
  const { page } = await (window as HostBrowserWindow).webContents.pane;
  return page.evaluate(([text, start]) => prompt(text, start) || null, [question, usual] as const);
}

/** Electron's `dialog`: paths are typed, buttons picked by their number. */
export const dialog = strict(
  {
    async showOpenDialog(window: object, { title }: electron.OpenDialogOptions) {
      const path = await ask(window, `${title ?? 'Open'}: the path of the file`);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },

    async showSaveDialog(window: object, { title, defaultPath }: electron.SaveDialogOptions) {
      const path = await ask(window, `${title ?? 'Save'}: the path of the file`, defaultPath);
      return { canceled: path === null, filePath: path ?? '' };
    },

    async showMessageBox(window: object, options: electron.MessageBoxOptions) {
      const { message, detail = '', buttons = ['OK'], cancelId = 0 } = options;
      const choices = buttons.map((label, i) => `${i + 1} ${label}`);
      const answer = await ask(window, [message, detail, ...choices].join('\n'), '1');
      const response = Number(answer) - 1;
      return { response: buttons[response] === undefined ? cancelId : response };
    },

    showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  } satisfies { [K in keyof electron.Dialog]?: unknown },
  'dialog',
);
