import { type Action, registerActions } from '#renderer/app/actions.ts';
import { registerPrintable } from '#renderer/app/printing.ts';
import { currentRoute, type ReleaseTab, replaceRoute } from '#renderer/app/route.ts';
import { exportDocument, printDocument } from '#renderer/state/export-document.ts';
import { type HeadField, openField } from '#renderer/state/release-view.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { DocumentKind } from '#shared/ipc/contract.ts';
import { askCopy, askHotfix, askNew, askRemove } from './ask.tsx';

/** The release one is looking at; `null` elsewhere. */
function here(): Release | null {
  const route = currentRoute();
  return route.place === 'release' ? (getModel().releases.get(route.releaseId) ?? null) : null;
}

/** The release whose checklists are in sight; `null` elsewhere. */
function checklistInSight(): Release | null {
  const route = currentRoute();
  return route.place === 'release' && route.tab === 'checklists' ? here() : null;
}

/** An action on the release in sight, its title ending in the version. */
const onRelease = (
  name: string,
  title: (version: string) => string,
  run: (release: Release) => unknown,
  more: Partial<Action> = {},
): Action => ({
  name,
  group: 'Release',
  title: () => title(here()?.version ?? 'this release'),
  when: () => here() !== null,
  run: () => {
    const release = here();
    if (release) run(release);
  },
  ...more,
});

const field = (name: string, verb: string, open: HeadField): Action =>
  onRelease(
    name,
    (version) => `${verb} ${version}…`,
    () => openField(open),
  );

const tab = (to: ReleaseTab, words: string, keys: string): Action =>
  onRelease(
    `release.tab.${to}`,
    (version) => `${words} of ${version}`,
    ({ id }) => replaceRoute({ place: 'release', releaseId: id, tab: to }),
    { keys: [keys] },
  );

const exporting = (kind: DocumentKind, format: 'md' | 'pdf', words: string): Action =>
  onRelease(
    `export.${kind}.${format}`,
    (version) => `Export ${words} of ${version} as ${format === 'pdf' ? 'PDF' : 'Markdown'}…`,
    ({ id }) => exportDocument(id, kind, format),
    { group: 'Export' },
  );

registerPrintable({
  inSight: () => {
    const release = checklistInSight();
    return release && `the checklist of ${release.version}`;
  },
  print: () => {
    const release = checklistInSight();
    return release && printDocument(release.id, 'checklist');
  },
});

registerActions([
  {
    name: 'release.create',
    title: 'New release…',
    group: 'Release',
    keys: ['Mod+N'],
    when: () => useWorkspace.getState().phase === 'open',
    run: askNew,
  },
  onRelease('release.copy', (version) => `Copy ${version}…`, askCopy),
  onRelease('release.hotfix', (version) => `Hotfix from ${version}…`, askHotfix),
  field('release.date', 'Move', 'date'),
  field('release.window', 'Change the window of', 'window'),
  field('release.owner', 'Change the owner of', 'owner'),
  field('release.goal', 'Change the goal of', 'goal'),
  tab('checklists', 'Checklists', 'Alt+1'),
  tab('scope', 'Scope', 'Alt+2'),
  tab('runbook', 'Runbook', 'Alt+3'),
  tab('notes', 'Release notes', 'Alt+4'),
  exporting('runbook', 'pdf', 'the runbook'),
  exporting('runbook', 'md', 'the runbook'),
  exporting('notes', 'pdf', 'the release notes'),
  exporting('notes', 'md', 'the release notes'),
  exporting('checklist', 'pdf', 'the checklist'),
  exporting('checklist', 'md', 'the checklist'),
  onRelease('release.remove', (version) => `Remove ${version}…`, askRemove),
]);
