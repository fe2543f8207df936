import { registerActions } from '#renderer/app/actions.ts';
import { registerPrintable } from '#renderer/app/printing.ts';
import { currentRoute } from '#renderer/app/route.ts';
import { exportDocument, printDocument } from '#renderer/state/export-document.ts';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import { chooseEdition, editionInSight } from './view.ts';

/** The release whose notes are in sight; `null` elsewhere. */
function releaseInSight(): Id | null {
  const route = currentRoute();
  return route.place === 'release' && route.tab === 'notes' ? route.releaseId : null;
}

const inSight = () => releaseInSight() !== null;

const onNotes = (act: (releaseId: Id) => unknown) => () => {
  const releaseId = releaseInSight();
  return releaseId === null ? undefined : act(releaseId);
};

const FORMAT_WORDS = { pdf: 'PDF', md: 'Markdown' } as const;

registerPrintable({
  inSight: () => (inSight() ? `the ${editionInSight()} edition of the notes` : null),
  print: onNotes((releaseId) => printDocument(releaseId, 'notes', editionInSight())),
});

registerActions([
  {
    name: 'notes.draft',
    title: 'Draft or update the notes',
    group: 'Release notes',
    words: 'regenerate',
    when: inSight,
    run: onNotes((releaseId) => run('notes.draft', { releaseId })),
  },
  ...EDITIONS.flatMap((edition) => [
    {
      name: `notes.edition.${edition}`,
      title: `Show the ${edition} edition`,
      group: 'Release notes',
      when: inSight,
      run: () => chooseEdition(edition),
    },
    ...(['pdf', 'md'] as const).map((format) => ({
      name: `notes.export.${edition}.${format}`,
      title: `Export the ${edition} edition as ${FORMAT_WORDS[format]}…`,
      group: 'Release notes',
      when: inSight,
      run: onNotes((releaseId) => exportDocument(releaseId, 'notes', format, edition)),
    })),
  ]),
]);
