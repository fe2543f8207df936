import { runAction } from '#renderer/app/actions.ts';
import { Busy } from '#renderer/components/busy.tsx';
import { Button } from '#renderer/components/button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import type { FilePreview } from '#shared/domain/import/calendar-preview.ts';
import styles from './import.module.css';
import { useImport } from './session.ts';

interface PreviewHeaderProps {
  readonly preview: Pick<FilePreview, 'file' | 'hasNews'>;
  /** The verb on the button that goes on, with what it is about: `Import 12 items`. */
  readonly confirm: string;
}

/** Which file is looked at, and the ways on: apply it, or leave it. */
export function PreviewHeader({ preview, confirm }: PreviewHeaderProps) {
  const isApplying = useImport((state) => state.isApplying);
  const isBehind = useImport((state) => state.isBehind);
  return (
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
            <Button kind="primary" isPending={isApplying} onPress={() => runAction('import.apply')}>
              {confirm}
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
  );
}
