import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { Select } from '#renderer/components/select.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { askProduct } from '#renderer/questions/ask-product.tsx';
import { idOfMade } from '#renderer/state/made.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import styles from './dialogs.module.css';
import { MORE, MoreFields, VersionField } from './new-release-fields.tsx';
import { useNewRelease } from './use-new-release.ts';

const NEW = 'new';

interface NewReleaseDialogProps {
  /** The day it is meant for. */
  readonly day: IsoDate | null;
  readonly close: (releaseId: Id | null) => void;
}

/** A new release: product, version and date; everything else has a default. */
export function NewReleaseDialog({ day, close }: NewReleaseDialogProps) {
  const products = useModel((model) => model.products);
  const productOptions = useMemo(
    () => [
      ...[...products.values()]
        .sort(byRank)
        .map(({ id, name, key }) => ({ id, label: name, hint: key })),
      { id: NEW, label: 'New product…', icon: <Plus /> },
    ],
    [products],
  );
  const form = useNewRelease(products, day);
  const { draft, set, product } = form;
  const { error, attempt } = useAttempt(draft);
  const refused = refusalsAt(error, ['productId', 'version', 'targetDate', ...MORE]);
  const choose = async (id: Id) => {
    const productId = id === NEW ? await askProduct() : id;
    if (productId !== null) set({ productId, version: null, method: null });
  };
  const create = async () => {
    if (!product) return;
    const id = await idOfMade('releases', attempt('release.create', form.input(product.id)));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title="New release"
      confirm="Create release"
      ready={form.version !== ''}
      onConfirm={() => void create()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      <Select
        label="Product"
        options={productOptions}
        value={product?.id ?? null}
        onChange={(id) => void choose(id)}
        error={refused.at('productId')}
      />
      <VersionField form={form} error={refused.at('version')} />
      <DateField
        label="Target date"
        value={draft.targetDate}
        onChange={(targetDate) => set({ targetDate })}
        clearable
        error={refused.at('targetDate')}
        description="Leave it empty to choose the day later."
      />
      <More isRefused={MORE.some((field) => refused.at(field) !== null)}>
        <MoreFields form={form} errorAt={refused.at} />
      </More>
    </FormDialog>
  );
}

interface MoreProps {
  /** Whether one of the fields was refused: then they are shown. */
  readonly isRefused: boolean;
  readonly children: ReactNode;
}

/** Further fields, folded away until somebody asks for them, or has to correct one. */
function More({ isRefused, children }: MoreProps) {
  const [open, setOpen] = useState(false);
  // They stay open once that is corrected.
  if (isRefused && !open) setOpen(true);
  return (
    <>
      <Button
        kind="quiet"
        className={styles.more}
        aria-expanded={open}
        icon={open ? <ChevronDown /> : <ChevronRight />}
        onPress={() => setOpen(!open)}
      >
        More
      </Button>
      {open && children}
    </>
  );
}
