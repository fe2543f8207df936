import { useMemo, useState } from 'react';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { openDialog } from '#renderer/state/dialogs.ts';
import { idOfMade } from '#renderer/state/made.ts';
import { select } from '#renderer/state/selection.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { getModel, useModel } from '#renderer/state/workspace.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import { ITEM_TYPES, typeLabel } from '#shared/domain/item/status.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { usualProductId } from '#shared/domain/release/usual-product.ts';
import { getBoard } from './board-state.ts';
import { spotOf } from './columns.ts';
import { destinations } from './destinations.ts';
import { focusCard } from './moving.ts';
import styles from './new-item-dialog.module.css';
import { targetOf } from './nudge.ts';

/** Asks for a new item and makes it; left out, the release is that of the card with the focus. */
export async function askNewItem(to: MoveTarget | null): Promise<void> {
  const target = to ?? targetInFocus();
  const made = await openDialog<Id>((close) => <NewItemDialog to={target} close={close} />);
  if (made === null) return;
  select('item', [made]);
  focusCard(made);
}

function targetInFocus(): MoveTarget {
  const { columns, focusId } = getBoard();
  const spot = spotOf(columns, focusId);
  const column = spot && columns[spot.column];
  return column ? targetOf(column) : { kind: 'none' };
}

/** The product of the release, else the usual one. */
function productFor(model: Model, to: MoveTarget): Id {
  const release = to.kind === 'release' ? model.releases.get(to.releaseId) : undefined;
  return release?.productId ?? usualProductId(model) ?? '';
}

interface NewItemDialogProps {
  readonly to: MoveTarget;
  readonly close: (itemId: Id | null) => void;
}

function NewItemDialog({ to, close }: NewItemDialogProps) {
  const [draft, setDraft] = useState<Draft>(() => ({
    productId: productFor(getModel(), to),
    title: '',
    to,
    type: ITEM_TYPES[0],
    points: null,
  }));
  const { error, attempt } = useAttempt(draft);
  const refused = refusalsAt(error, ['title', 'points']);
  const add = async () => {
    const { type, points, ...item } = draft;
    const input = { ...item, fields: { type, points } };
    const id = await idOfMade('items', attempt('item.create', input));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title="New item"
      confirm="Add item"
      ready={draft.title.trim() !== ''}
      onConfirm={() => void add()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      <Fields
        draft={draft}
        errorAt={refused.at}
        change={(patch) => setDraft({ ...draft, ...patch })}
      />
    </FormDialog>
  );
}

interface Draft {
  readonly productId: Id;
  readonly title: string;
  readonly to: MoveTarget;
  readonly type: string;
  readonly points: number | null;
}

interface FieldProps {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
}

interface FieldsProps extends FieldProps {
  readonly errorAt: (field: 'title' | 'points') => string | null;
}

function Fields({ draft, errorAt, change }: FieldsProps) {
  const products = useModel((model) => model.products);
  return (
    <>
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => change({ title })}
        error={errorAt('title')}
        maxLength={500}
        autoFocus
      />
      <div className={styles.pair}>
        <Select
          label="Type"
          options={TYPES}
          value={draft.type}
          onChange={(type) => change({ type })}
        />
        <NumberField
          label="Points"
          value={draft.points}
          onChange={(points) => change({ points })}
          error={errorAt('points')}
          min={0}
          max={100_000}
          places={2}
        />
      </div>
      <ReleaseField draft={draft} change={change} />
      {products.size > 1 && (
        <Select
          label="Product"
          options={[...products.values()].sort(byRank).map(({ id, name }) => ({ id, label: name }))}
          value={draft.productId}
          onChange={(productId) => change({ productId })}
        />
      )}
    </>
  );
}

const TYPES = ITEM_TYPES.map((id) => ({ id: id as string, label: typeLabel(id) }));

function ReleaseField({ draft, change }: FieldProps) {
  const model = useModel((now) => now);
  const places = useMemo(() => destinations(model, []), [model]);
  return (
    <Select
      label="Release"
      options={places.map(({ id, version, name, hint }) => ({
        id,
        label: [version, name].filter(Boolean).join(' '),
        hint,
      }))}
      value={places.find((place) => isSame(place.to, draft.to))?.id ?? null}
      onChange={(id) => change({ to: places.find((place) => place.id === id)?.to ?? draft.to })}
    />
  );
}

const isSame = (a: MoveTarget, b: MoveTarget): boolean =>
  a.kind === 'release' && b.kind === 'release' ? a.releaseId === b.releaseId : a.kind === b.kind;
