import { at, goToNextRelease, on, type Scene } from './screen.ts';

/** The places where the work on releases is done. */
export const working: readonly Scene[] = [
  {
    args: ['--sample'],
    screens: [
      at('board', '/board'),
      ...(['checklists', 'scope', 'runbook', 'notes'] as const).map((tab) =>
        on(`release-${tab}`, (page) => goToNextRelease(page, tab)),
      ),
      at('import', '/import'),
      at('history', '/history'),
    ],
  },
];
