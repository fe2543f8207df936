import { useMemo } from 'react';
import { Select } from '#renderer/components/select.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Team } from '#shared/domain/records/people.ts';
import styles from './cadence.module.css';
import type { CadenceDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';
import { ReleaseFields, SprintFields } from './rhythm-fields.tsx';
import { NumberingFields, WindowFields } from './window-fields.tsx';
import type { Refusal } from './work-out.ts';

interface CadenceFieldsProps extends Pick<FieldsProps, 'draft' | 'onChange'> {
  readonly refusal: Refusal | null;
  onTeam(team: Team): void;
}

/** Everything a cadence is made of. */
export function CadenceFields({ refusal, onTeam, ...rest }: CadenceFieldsProps) {
  const errorOf = (field: keyof CadenceDraft, label: string) =>
    refusal?.field === field ? `${label} ${refusal.problem}.` : null;
  const props = { ...rest, errorOf };
  return (
    <div className={styles.fields}>
      <WhoseFields {...props} onTeam={onTeam} />
      <SprintFields {...props} />
      <ReleaseFields {...props} />
      <WindowFields {...props} />
      <NumberingFields {...props} />
    </div>
  );
}

type WhoseFieldsProps = FieldsProps & Pick<CadenceFieldsProps, 'onTeam'>;

function WhoseFields({ draft, onChange, onTeam, errorOf }: WhoseFieldsProps) {
  const teams = useModel((model) => model.teams);
  const products = useModel((model) => model.products);
  const teamOptions = useMemo(() => [...teams.values()].sort(byRank).map(named), [teams]);
  const productOptions = useMemo(() => [...products.values()].sort(byRank).map(named), [products]);
  return (
    <div className={styles.pair}>
      <Select
        label="Team"
        options={teamOptions}
        value={draft.teamId}
        onChange={(id) => {
          const team = teams.get(id);
          if (team) onTeam(team);
        }}
      />
      <Select
        label="Product"
        options={productOptions}
        value={draft.productId}
        onChange={(productId) => onChange({ productId })}
        error={errorOf('productId', 'Product')}
      />
    </div>
  );
}

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  id,
  label: name,
});
