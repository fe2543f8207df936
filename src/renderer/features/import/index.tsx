import { runAction } from '#renderer/app/actions.ts';
import { Busy } from '#renderer/components/busy.tsx';
import { Button } from '#renderer/components/button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import type { ImportPreview } from '#shared/domain/import/preview.ts';
import { counted } from '#shared/lib/format.ts';
import { FilePanel } from './file-panel.tsx';
import styles from './import.module.css';
import { Preview } from './preview.tsx';
import { Reading } from './reading.tsx';
import { useImport } from './session.ts';
import { Start } from './start.tsx';

/** Where issues come in: choose or drop a file, look at what it would do, apply it. */
export function Place() {
  const stage = useImport((state) => state.stage);
  if (stage.kind === 'preview') return <PreviewPlace preview={stage.preview} />;
  return (
    <>
      <PageHeader title="Import" />
      {stage.kind === 'start' ? <Start error={stage.error} /> : <Reading file={stage.file} />}
    </>
  );
}

function PreviewPlace({ preview }: { readonly preview: ImportPreview }) {
  const isApplying = useImport((state) => state.isApplying);
  const isBehind = useImport((state) => state.isBehind);
  const { added, changed } = preview.counts;
  const items = added + changed;
  return (
    <>
      <PageHeader
        title="Import"
        heading={
          <span className={styles.crumbs}>
            <span className="dim">Import</span>
            <span className="dimmer">/</span>
            <span className="cut">{preview.file}</span>
          </span>
        }
        actions={
          preview.hasNews ? (
            <>
              <Button onPress={() => runAction('import.cancel')} isDisabled={isApplying}>
                Cancel
              </Button>
              <Button
                kind="primary"
                isPending={isApplying}
                onPress={() => runAction('import.apply')}
              >
                {items > 0 ? `Import ${counted(items, 'item')}` : 'Import'}
              </Button>
            </>
          ) : (
            <Button kind="primary" onPress={() => runAction('import.cancel')}>
              Done
            </Button>
          )
        }
      >
        {isBehind && <Busy label="Updating the preview" />}
      </PageHeader>
      <Preview preview={preview} />
      <FilePanel preview={preview} />
    </>
  );
}
