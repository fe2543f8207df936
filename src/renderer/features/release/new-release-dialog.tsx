import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { Select } from '#renderer/components/select.tsx';
import { askProduct } from '#renderer/questions/ask-product.tsx';
import { idOfMade } from '#renderer/state/made.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import styles from './dialogs.module.css';
import { MoreFields, VersionField } from './new-release-fields.tsx';
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
  const { refusal, attempt } = useAttempt(draft);
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
    >
      <Select
        label="Product"
        options={productOptions}
        value={product?.id ?? null}
        onChange={(id) => void choose(id)}
      />
      <VersionField form={form} error={refusal} />
      <DateField
        label="Target date"
        value={draft.targetDate}
        onChange={(targetDate) => set({ targetDate })}
        clearable
        description="Leave it empty to choose the day later."
      />
      <More>
        <MoreFields form={form} />
      </More>
    </FormDialog>
  );
}

/** Further fields, folded away until somebody asks for them. */
function More({ children }: { readonly children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
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
