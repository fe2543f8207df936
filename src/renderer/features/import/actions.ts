import { registerActions } from '#renderer/app/actions.ts';
import { currentRoute, go } from '#renderer/app/route.ts';
import { focusRefused } from '#renderer/lib/refused.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { apply, cancel, chooseFile, useImport } from './session.ts';

const isOpen = () => useWorkspace.getState().phase === 'open';
const inPreview = () =>
  isOpen() && currentRoute().place === 'import' && useImport.getState().stage.kind === 'preview';

const canApply = () => {
  const { stage } = useImport.getState();
  return inPreview() && stage.kind === 'preview' && stage.preview.hasNews;
};

registerActions(
  [
    {
      name: 'import.choose',
      title: 'Choose a file to import…',
      words: 'jira csv issues calendar ics freezes holidays',
      when: isOpen,
      run: () => {
        go({ place: 'import' });
        return chooseFile();
      },
    },
    {
      name: 'import.apply',
      title: 'Apply the import',
      when: canApply,
      run: () => (focusRefused(document) ? undefined : apply()),
      needs: 'choose a file that brings something first',
    },
    {
      name: 'import.cancel',
      title: 'Cancel the import',
      when: inPreview,
      run: cancel,
      needs: 'no import is under way',
    },
  ].map((action) => ({ ...action, group: 'Import' })),
);
