import { useMemo } from 'react';
import { Select } from '#renderer/components/select.tsx';
import { ZoneField } from '#renderer/components/zone-field.tsx';
import type { Fields } from '#renderer/state/use-fields.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { environmentsOf, unknownEnvironment } from '#shared/domain/deployment/environments.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { FreezeDraft } from './freeze-draft.ts';
import styles from './records.module.css';

const ALL = 'all';

/** What a freeze holds for (everything, a product, an environment) and in which zone. */
export function ScopeFields({ fields }: { readonly fields: Fields<FreezeDraft> }) {
  const { draft, set } = fields;
  const known = useModel(environmentsOf);
  const slip = useModel((model) => unknownEnvironment(model, draft.environment));
  const environments = useMemo(() => {
    const all = known.includes(draft.environment) ? known : [...known, draft.environment];
    return [
      { id: ALL, label: 'Every environment' },
      ...all.filter((name) => name !== '').map((name) => ({ id: `is ${name}`, label: name })),
    ];
  }, [known, draft.environment]);
  return (
    <div className={styles.three}>
      <ProductSelect value={draft.productId} onChange={(productId) => set({ productId })} />
      <Select
        label="Environment"
        options={environments}
        value={draft.environment === '' ? ALL : `is ${draft.environment}`}
        onChange={(id) => set({ environment: id === ALL ? '' : id.slice(3) })}
        description={slip ?? undefined}
      />
      <ZoneField value={draft.zone} onChange={(zone) => zone !== null && set({ zone })} needed />
    </div>
  );
}

interface ProductSelectProps {
  /** `null` is all of them. */
  readonly value: string | null;
  readonly onChange: (productId: string | null) => void;
}

/** All products, or one. */
export function ProductSelect({ value, onChange }: ProductSelectProps) {
  const products = useModel((model) => model.products);
  const options = useMemo(
    () => [
      { id: ALL, label: 'All products' },
      ...[...products.values()].sort(byRank).map(({ id, name }) => ({ id, label: name })),
    ],
    [products],
  );
  return (
    <Select
      label="Product"
      options={options}
      value={value ?? ALL}
      onChange={(id) => onChange(id === ALL ? null : id)}
    />
  );
}
