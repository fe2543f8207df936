import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Words of react-aria in a language other than the window's, which is English. */
const FOREIGN_WORDS = /react-(aria|stately)[^?]*\/intl\/[^?]*\/(?!en-US\.)[a-z]{2}-[A-Z]{2}\.\w+$/;

/** Leaves words out that nobody would see: a tenth of what the window reads at its start. */
const onlyEnglish: Plugin = {
  name: 'only-english',
  load: (id) => (FOREIGN_WORDS.test(id) ? 'export default {};' : null),
};

/** Three programs in one build: main (with its worker and the command line), preload, renderer. */
export default defineConfig({
  main: {
    build: {
      target: 'node24',
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli/index.ts',
          worker: 'src/main/worker/index.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // The window's policy loads fonts and styles from files only, never from data: URLs.
    build: { assetsInlineLimit: 0, rollupOptions: { input: 'src/renderer/index.html' } },
    plugins: [react(), onlyEnglish],
  },
});
