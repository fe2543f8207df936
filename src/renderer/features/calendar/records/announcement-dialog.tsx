import { useMemo, useState } from 'react';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { TextArea, TextField } from '#renderer/components/text-field.tsx';
import { idOfMade } from '#renderer/state/made.ts';
import { today } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields, useStanding } from '#renderer/state/use-fields.ts';
import { getModel, useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { announcementOn, draftOf, inputOf, openReleases } from './announcement-draft.ts';
import { DueFields, DueLine } from './due-fields.tsx';
import styles from './records.module.css';

interface AnnouncementDialogProps {
  /** The announcement to change, or the day on which a new one is due; `null` is the usual one. */
  readonly of: Announcement | IsoDate | null;
  close(announcementId: Id | null): void;
}

/** Word of a release to an audience: of which, to whom, how, and when. */
export function AnnouncementDialog({ of, close }: AnnouncementDialogProps) {
  const { record, isGone } = useStanding(typeof of === 'object' ? of : null, (model, id) =>
    model.announcements.get(id),
  );
  const announcement = isGone ? null : record;
  const [usual] = useState(() =>
    announcementOn(getModel(), typeof of === 'string' ? of : null, today()),
  );
  const live = useMemo(() => (record ? draftOf(record) : usual), [record, usual]);
  const fields = useFields(live);
  const { draft, set } = fields;
  const { refusal, attempt } = useAttempt(draft);
  const confirm = async () => {
    const settled = fields.settle();
    const { releaseId } = settled;
    if (releaseId === null) return;
    const id = announcement
      ? (await attempt('announcement.update', {
          announcementId: announcement.id,
          ...changesIn(fields, inputOf),
        })) && announcement.id
      : await idOfMade(
          'announcements',
          attempt('announcement.add', { releaseId, ...inputOf(settled) }),
        );
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title={record ? `Edit what ${record.audience} is told` : 'New announcement'}
      confirm={announcement ? 'Save' : 'Add announcement'}
      size="medium"
      gone={isGone ? 'announcement' : null}
      ready={draft.audience.trim() !== '' && draft.releaseId !== null}
      missing={draft.releaseId === null ? 'Pick a release first.' : 'Say who is told first.'}
      onConfirm={() => void confirm()}
      onClose={() => close(null)}
    >
      <div className={styles.pair}>
        <TextField
          label="Audience"
          value={draft.audience}
          onChange={(audience) => set({ audience })}
          placeholder="Support, customers of the API"
          error={refusal}
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
      {!record && (
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
      <Foreseen>
        <DueLine draft={draft} />
      </Foreseen>
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
