import { useEffect } from 'react';
import { PageHeader } from '#renderer/components/page-header.tsx';
import type { ImportPreview } from '#shared/domain/import/preview.ts';
import { counted } from '#shared/lib/format.ts';
import { CalendarPlace } from './calendar-place.tsx';
import { FilePanel } from './file-panel.tsx';
import { Preview } from './preview.tsx';
import { PreviewHeader } from './preview-header.tsx';
import { Reading } from './reading.tsx';
import { followWorkspace, useImport } from './session.ts';
import { Start } from './start.tsx';

/** Where issues and calendars come in: choose or drop a file, look at what it would do, apply it. */
export function Place() {
  const stage = useImport((state) => state.stage);
  useEffect(followWorkspace, []);
  if (stage.kind === 'preview')
    return stage.preview.kind === 'calendar' ? (
      <CalendarPlace preview={stage.preview} />
    ) : (
      <PreviewPlace preview={stage.preview} />
    );
  return (
    <>
      <PageHeader title="Import" />
      {stage.kind === 'start' ? <Start error={stage.error} /> : <Reading file={stage.file} />}
    </>
  );
}

function PreviewPlace({ preview }: { readonly preview: ImportPreview }) {
  const { added, changed } = preview.counts;
  const items = added + changed;
  return (
    <>
      <PreviewHeader
        preview={preview}
        confirm={items > 0 ? `Import ${counted(items, 'item')}` : 'Import'}
      />
      <Preview preview={preview} />
      <FilePanel preview={preview} />
    </>
  );
}
