import type * as electron from 'electron';
import type { DialogAnswer, Driver } from './driver.ts';

/** Runs a function in the main process of the app, with the electron module and one argument. */
export type Evaluate = <A, R>(
  run: (module: typeof electron, arg: A) => R | Promise<R>,
  arg: A,
) => Promise<R>;

/** What takes the place of a person and of the system in the app's main process. */
interface Stand {
  laid: DialogAnswer[];
  links: string[];
  printed: string[];
}
declare const stand: Stand;

/** Answers dialogs and takes links in place of a person and the system, on either runtime. */
export async function drive(
  evaluate: Evaluate,
): Promise<
  Pick<Driver, 'answerNextDialog' | 'openedLinks' | 'printed' | 'pickMenu' | 'emit' | 'quit'>
> {
  await evaluate(({ app, dialog, shell }) => {
    const { laid, links, printed }: Stand = { laid: [], links: [], printed: [] };
    Object.assign(globalThis, { stand: { laid, links, printed } });
    const next = () => {
      if (laid.length === 0) throw new Error('No answer was laid ready for a dialog');
      return laid.shift() ?? null;
    };
    dialog.showOpenDialog = async () => {
      const paths = next() as string[] | null;
      return { canceled: paths === null, filePaths: paths ?? [] };
    };
    dialog.showSaveDialog = async () => {
      const path = next() as string | null;
      return { canceled: path === null, filePath: path ?? '' };
    };
    dialog.showMessageBox = async () => ({ response: next() as number, checkboxChecked: false });
    shell.openExternal = async (url) => void links.push(url);
    app.on('web-contents-created', (_, contents) => {
      contents.print = async (_options, answer) => {
        const pages = await contents.printToPDF({ preferCSSPageSize: true });
        printed.push(pages.toString('latin1'));
        answer?.(true, '');
      };
    });
  }, null);
  return {
    answerNextDialog: (answer) => evaluate((_, value) => void stand.laid.push(value), answer),
    openedLinks: () => evaluate(() => stand.links, null),
    printed: () => evaluate(() => stand.printed, null),
    pickMenu: (path) =>
      evaluate(({ Menu, BrowserWindow }, labels) => {
        let menu = Menu.getApplicationMenu();
        for (const label of labels.slice(0, -1))
          menu = menu?.items.find((item) => item.label === label)?.submenu ?? null;
        const item = menu?.items.find(({ label }) => label === labels.at(-1));
        if (!item) throw new Error(`There is no menu item ${labels.join(' › ')}`);
        item.click(undefined, BrowserWindow.getFocusedWindow() ?? undefined, undefined);
      }, path),
    emit: (event, ...args) =>
      evaluate(
        ({ app }, [name, rest]) => {
          app.emit(name, { preventDefault: () => undefined }, ...rest);
        },
        [event, args] as const,
      ),
    quit: () => evaluate(({ app }) => app.quit(), null),
  };
}
