import { useMemo, useState } from 'react';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { TextArea, TextField } from '#renderer/components/text-field.tsx';
import { tryRun } from '#renderer/state/run.ts';
import { today } from '#renderer/state/today.ts';
import { getModel, useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { type AppError, appError, explain } from '#shared/errors/catalogue.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import {
  type AnnouncementDraft,
  announcementOn,
  draftOf,
  inputOf,
  openReleases,
} from './announcement-draft.ts';
import { DueFields, DueLine } from './due-fields.tsx';
import styles from './records.module.css';
import { useFields } from './use-fields.ts';

interface AnnouncementDialogProps {
  /** The announcement to change, or the day on which a new one is due; `null` is the usual one. */
  readonly of: Announcement | IsoDate | null;
  close(announcementId: Id | null): void;
}

/** Word of a release to an audience: of which, to whom, how, and when. */
export function AnnouncementDialog({ of, close }: AnnouncementDialogProps) {
  const announcement = typeof of === 'object' ? of : null;
  const fields = useFields(() =>
    typeof of === 'object' && of !== null ? draftOf(of) : announcementOn(getModel(), of, today()),
  );
  const { draft, set, settle } = fields;
  const [error, setError] = useState<string | null>(null);
  const confirm = async () => {
    const done = await save(settle(), announcement);
    if (typeof done === 'string') close(done);
    else setError(explain(done).what);
  };
  return (
    <FormDialog
      title={announcement ? `Edit what ${announcement.audience} is told` : 'New announcement'}
      confirm={announcement ? 'Save' : 'Add announcement'}
      size="medium"
      ready={draft.audience.trim() !== '' && draft.releaseId !== null}
      onConfirm={() => void confirm()}
      onClose={() => close(null)}
    >
      <div className={styles.pair}>
        <TextField
          label="Audience"
          value={draft.audience}
          onChange={(audience) => set({ audience })}
          placeholder="Support, customers of the API"
          error={error}
          maxLength={500}
          autoFocus
        />
        <TextField
          label="Channel"
          value={draft.channel}
          onChange={(channel) => set({ channel })}
          placeholder="Mail, #releases"
          maxLength={200}
        />
      </div>
      {!announcement && (
        <ReleaseField value={draft.releaseId} onChange={(releaseId) => set({ releaseId })} />
      )}
      <DueFields fields={fields} />
      <TextArea
        label="Text"
        value={draft.text}
        onChange={(text) => set({ text })}
        rows={4}
        maxLength={20_000}
      />
      <DueLine draft={draft} />
    </FormDialog>
  );
}

interface ReleaseFieldProps {
  readonly value: Id | null;
  readonly onChange: (releaseId: Id | null) => void;
}

function ReleaseField({ value, onChange }: ReleaseFieldProps) {
  const releases = useModel((model) => model.releases);
  const options = useMemo(
    () =>
      openReleases({ releases }).map((release) => ({
        id: release.id,
        label: releaseTitle(release),
      })),
    [releases],
  );
  return (
    <ComboBox
      label="Release"
      options={options}
      value={value}
      onChange={onChange}
      nothing="No open release of that name"
    />
  );
}

/** The id of the announcement that was saved, or why it was not. */
async function save(
  draft: AnnouncementDraft,
  announcement: Announcement | null,
): Promise<Id | AppError> {
  if (announcement) {
    const given = { announcementId: announcement.id, ...inputOf(draft) };
    const done = await tryRun('announcement.update', given);
    return done.ok ? announcement.id : done.error;
  }
  const { releaseId } = draft;
  if (releaseId === null)
    return appError('invalid-input', { field: 'Release', problem: 'is missing' });
  const before = getModel().announcements;
  const done = await tryRun('announcement.add', { releaseId, ...inputOf(draft) });
  if (!done.ok) return done.error;
  return [...getModel().announcements.keys()].find((id) => !before.has(id)) ?? '';
}
