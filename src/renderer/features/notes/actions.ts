import { type Action, actionsOfThings, registerActions } from '#renderer/app/actions.ts';
import { showRelease } from '#renderer/app/lead-to.ts';
import { registerPrintable } from '#renderer/app/printing.ts';
import { releaseAction } from '#renderer/app/release-action.ts';
import { currentRoute } from '#renderer/app/route.ts';
import { exportDocument, printDocument } from '#renderer/state/export-document.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { notesOf } from '#shared/domain/notes/blocks.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import type { Release } from '#shared/domain/records/release.ts';
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

/** An action on the notes of a release, which then come into sight. */
const notesAction = (
  name: string,
  title: (version: string) => string,
  act: (releaseId: Id) => unknown,
  more: { readonly words?: string; readonly suits?: (release: Release) => boolean } = {},
): Action =>
  releaseAction(
    name,
    title,
    ({ id }) => {
      showRelease(id, 'notes');
      return act(id);
    },
    { group: 'Release notes', ...more },
  );

const added = (kind: 'introduction' | 'section' | 'text', words: string, text: string): Action =>
  notesAction(
    `notes.add.${kind}`,
    (version) => `Add ${words} to the notes of ${version}`,
    (releaseId) => {
      const index = kind === 'introduction' ? 0 : undefined;
      return run('notes.addBlock', { releaseId, kind, text, index });
    },
    { suits: ({ id }) => kind !== 'introduction' || !hasIntroduction(id) },
  );

const hasIntroduction = (releaseId: Id): boolean =>
  notesOf(getModel(), releaseId).some((block) => block.kind === 'introduction');

registerActions([
  notesAction(
    'notes.draft',
    (version) => `Draft or update the notes of ${version}`,
    (releaseId) => run('notes.draft', { releaseId }),
    { words: 'regenerate' },
  ),
  ...EDITIONS.flatMap((edition) => [
    notesAction(
      `notes.edition.${edition}`,
      (version) => `Show the ${edition} edition of ${version}`,
      () => chooseEdition(edition),
      { words: 'notes' },
    ),
    ...(['pdf', 'md'] as const).map((format) =>
      releaseAction(
        `notes.export.${edition}.${format}`,
        (version) => `Export the ${edition} edition of ${version} as ${FORMAT_WORDS[format]}…`,
        ({ id }) => exportDocument(id, 'notes', format, edition),
        { group: 'Release notes' },
      ),
    ),
  ]),
  added('introduction', 'an introduction', ''),
  added('section', 'a section', 'Known issues'),
  added('text', 'a text', ''),
  ...actionsOfThings('Release notes', 'in the menu of an entry', [
    'Hide from all release notes',
    'Leave out of an edition',
    'Back to the title',
    'Move to another section of the notes',
    'Remove from the notes',
  ]),
]);
