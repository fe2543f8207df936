import { join } from 'node:path';
import { app } from 'electron';
import { ownArguments, parseArguments } from './app/arguments.ts';
import { hardenContents } from './app/harden.ts';
import { settle } from './app/paths.ts';
import { declareScheme } from './app/protocol.ts';
import { startWindows } from './app/start.ts';
import { startPrinting } from './app/start-printing.ts';

const args = parseArguments(ownArguments(process.argv, app.isPackaged), process.cwd());
const paths = settle(args?.userData ?? null);
declareScheme();
hardenContents(app);

if (args === null) {
  process.stderr.write('Preflight: --print-pdf needs an HTML file and a PDF file.\n');
  app.exit(2);
} else if (args.mode === 'print') {
  startPrinting(args);
} else {
  startWindows(args, paths, join(import.meta.dirname, '..'));
}
