import { useState } from 'react';
import type { Id } from '#shared/domain/model/change.ts';
import type { Method, VersionScheme } from '#shared/domain/records/product.ts';
import { productKey } from '#shared/domain/release/product-key.ts';
import { templates } from '#shared/domain/templates/index.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { METHOD_OPTIONS, SCHEME_OPTIONS } from '../components/product-options.ts';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { refusalsAt } from '../lib/refusals.ts';
import { idOfMade } from '../state/made.ts';
import { useAttempt } from '../state/use-attempt.ts';
import { useModel } from '../state/workspace.ts';

interface Draft {
  readonly name: string;
  /** `null` until somebody types one: then it comes from the name. */
  readonly key: string | null;
  readonly versionScheme: VersionScheme;
  readonly method: Method;
}

/** A new product: its name, and what its releases begin with. */
export function ProductDialog({ close }: { readonly close: (productId: Id | null) => void }) {
  const [draft, setDraft] = useState<Draft>({
    name: '',
    key: null,
    versionScheme: 'semver',
    method: 'agile',
  });
  const { error, attempt } = useAttempt(draft);
  const refused = refusalsAt(error, ['name', 'key']);
  const products = useModel((model) => model.products);
  const set = (to: Partial<Draft>) => setDraft({ ...draft, ...to });
  const name = draft.name.trim();
  const taken = [...products.values()].map((product) => product.key);
  const key = draft.key ?? (name === '' ? '' : productKey(name, taken));
  const create = async () => {
    const id = await idOfMade('products', attempt('product.create', { ...draft, name, key }));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title="New product"
      confirm="Create product"
      ready={name !== '' && key !== ''}
      onConfirm={() => void create()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      <TextField
        label="Name"
        value={draft.name}
        onChange={(typed) => set({ name: typed })}
        error={refused.at('name')}
        autoFocus
        maxLength={500}
      />
      <TextField
        label="Key"
        value={key}
        onChange={(typed) => set({ key: typed.toUpperCase() })}
        error={refused.at('key')}
        description="Capitals and digits; new items are numbered under it."
        mono
        maxLength={20}
      />
      <Select
        label="Versions"
        options={SCHEME_OPTIONS}
        value={draft.versionScheme}
        onChange={(versionScheme) => set({ versionScheme })}
      />
      <Select
        label="Method of new releases"
        options={METHOD_OPTIONS}
        value={draft.method}
        onChange={(method) => set({ method })}
        description={templates[draft.method].description}
      />
    </FormDialog>
  );
}
