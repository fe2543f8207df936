import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type * as electron from 'electron';
import { isRemote, nextAnswer } from './remote.ts';
import { strict } from './strict.ts';

type Around<T> = [window: object, options: T] | [options: T];
const optionsOf = <T>(given: Around<T>): T => (given.length === 2 ? given[1] : given[0]);

/** What a person types or picks: zenity where it is installed, else the terminal; `null` if nothing. */
async function askPerson(title: string, zenity: string[]): Promise<string | null> {
  const asked = spawnSync('zenity', [...zenity, `--title=${title}`], { encoding: 'utf8' });
  if (!asked.error) return asked.status === 0 ? asked.stdout.trim() || 'OK' : null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`${title} (empty to cancel): `)).trim() || null;
  } finally {
    terminal.close();
  }
}

/** Electron's `dialog`: answered by the program that drives the host, else by a person. */
export const dialog = strict(
  {
    async showOpenDialog(...given: Around<electron.OpenDialogOptions>) {
      const options = optionsOf(given);
      if (isRemote()) {
        const filePaths = nextAnswer('showOpenDialog', options) as string[] | null;
        return { canceled: filePaths === null, filePaths: filePaths ?? [] };
      }
      const folder = options.properties?.includes('openDirectory') ? ['--directory'] : [];
      const path = await askPerson(options.title ?? 'Open', ['--file-selection', ...folder]);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },

    async showSaveDialog(...given: Around<electron.SaveDialogOptions>) {
      const options = optionsOf(given);
      const { title = 'Save', defaultPath = '' } = options;
      const path = isRemote()
        ? (nextAnswer('showSaveDialog', options) as string | null)
        : await askPerson(`${title} ${defaultPath}`, [
            ...['--file-selection', '--save', `--filename=${defaultPath}`],
          ]);
      return { canceled: path === null, filePath: path ?? '' };
    },

    async showMessageBox(...given: Around<electron.MessageBoxOptions>) {
      const options = optionsOf(given);
      const buttons = options.buttons ?? ['OK'];
      if (isRemote())
        return {
          response: nextAnswer('showMessageBox', options) as number,
          checkboxChecked: false,
        };
      const choices = buttons.map((label, i) => `${i + 1} ${label}`);
      const text = `--text=${options.message}\n${options.detail ?? ''}\n${choices.join('\n')}`;
      const answer = await askPerson(`${options.message} [${choices.join(', ')}]`, [
        '--entry',
        text,
      ]);
      const response = Number(answer) - 1;
      const known = buttons[response] === undefined ? (options.cancelId ?? 0) : response;
      return { response: known, checkboxChecked: false };
    },
  },
  'dialog',
);
