import { Fragment, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { idOfMade } from '#renderer/state/made.ts';
import { previewTyped } from '#renderer/state/run.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields, useStanding } from '#renderer/state/use-fields.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { draftOf, type FreezeDraft, freezeOn, inputOf, USUAL_FREEZES } from './freeze-draft.ts';
import { LiesOver } from './lies-over.tsx';
import { NextTime } from './next-time.tsx';
import { placedErrors } from './placed-errors.ts';
import styles from './records.module.css';
import { RepeatFields } from './repeat-fields.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { TimesFields } from './times-fields.tsx';

const KINDS = [
  { id: 'hard', label: 'Hard: nothing is deployed' },
  { id: 'soft', label: 'Soft: with a reason only' },
] as const;

interface FreezeDialogProps {
  /** The freeze to change, or the day on which a new one is. */
  readonly of: Freeze | IsoDate;
  close(freezeId: Id | null): void;
}

/** A freeze window: what it is called, when it holds, how it comes round, and for what. */
export function FreezeDialog({ of, close }: FreezeDialogProps) {
  const { record, isGone } = useStanding(typeof of === 'string' ? null : of, (model, id) =>
    model.freezes.get(id),
  );
  const freeze = isGone ? null : record;
  const [zone] = useState(() => zoneOf(getModel()));
  const live = useMemo(
    () => (record ? draftOf(record) : freezeOn(typeof of === 'string' ? of : of.startDate, zone)),
    [record, of, zone],
  );
  const fields = useFields(live);
  const { error: refused, attempt } = useAttempt(fields.draft);
  const [start, setStart] = useState(0);
  const { error, result } = useChecked(fields.draft, record);
  const said = placedErrors(refused ?? error);
  const confirm = async () => {
    const id = freeze
      ? (await attempt('freeze.update', { freezeId: freeze.id, ...changesIn(fields, inputOf) })) &&
        freeze.id
      : await idOfMade('freezes', attempt('freeze.create', newInput(fields.settle(), record)));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title={record ? `Edit ${record.title}` : 'New freeze window'}
      confirm={freeze ? 'Save' : 'Add freeze window'}
      size="medium"
      ready={fields.draft.title.trim() !== ''}
      isFlawed={error !== null}
      gone={isGone ? 'freeze window' : null}
      missing="Give it a title first."
      onConfirm={() => void confirm()}
      onClose={() => close(null)}
    >
      <TextField
        label="Title"
        value={fields.draft.title}
        onChange={(title) => fields.set({ title })}
        error={said.title}
        maxLength={500}
        autoFocus
      />
      {typeof of === 'string' && (
        <Usual
          choose={(from) => {
            fields.set(from(fields.draft, of));
            setStart(start + 1);
          }}
        />
      )}
      <SegmentedControl
        label="Hard or soft"
        options={KINDS}
        value={fields.draft.kind}
        onChange={(kind) => fields.set({ kind })}
      />
      {/* A start that is chosen takes the place of what a field refused, too. */}
      <Fragment key={start}>
        <TimesFields fields={fields} error={said.end} />
        <RepeatFields fields={fields} error={said.rule} />
      </Fragment>
      <ScopeFields fields={fields} />
      <Foreseen>
        <NextTime freeze={result} trouble={said.elsewhere} />
        {result && <LiesOver freeze={result} />}
      </Foreseen>
    </FormDialog>
  );
}

/** What many freeze, as a start. */
const Usual = ({ choose }: { choose(from: (typeof USUAL_FREEZES)[number]['from']): void }) => (
  <div className={styles.usual}>
    <span className="dim">Start from</span>
    {USUAL_FREEZES.map(({ words, from }) => (
      <Button key={words} onPress={() => choose(from)}>
        {words}
      </Button>
    ))}
  </div>
);

/** What a new freeze is made of; in the place of one that is gone, it leaves out the same times. */
const newInput = (draft: FreezeDraft, gone: Freeze | null) => ({
  ...inputOf(draft),
  ...(gone && { exceptDates: [...gone.exceptDates] }),
});

/** The freeze that the fields come to, or why they come to none; a title may still be missing. */
function useChecked(draft: FreezeDraft, freeze: Freeze | null) {
  const shown = useDeferredValue(draft);
  return useMemo((): { readonly error: AppError | null; readonly result: Freeze | null } => {
    const input = inputOf(shown);
    const plan = previewTyped('freeze.create', {
      ...input,
      title: input.title || 'Freeze',
      exceptDates: [...(freeze?.exceptDates ?? [])],
    });
    if (!plan.ok) return { error: plan.error, result: null };
    const [change] = plan.value.changes;
    const made = change?.kind === 'insert' && change.table === 'freezes' ? change.after : null;
    return {
      error: null,
      result: made && { ...made, id: freeze?.id ?? made.id, zone: shown.zone },
    };
  }, [shown, freeze]);
}
