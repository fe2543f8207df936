import { Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { runAction } from '#renderer/app/actions.ts';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { METHOD_OPTIONS, SCHEME_OPTIONS } from '#renderer/components/product-options.ts';
import { Select } from '#renderer/components/select.tsx';
import { Table } from '#renderer/components/table.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Product } from '#shared/domain/records/product.ts';
import styles from './products.module.css';
import settings from './settings.module.css';

const COLUMNS = [
  { id: 'name', title: 'Name' },
  { id: 'key', title: 'Key', width: 104 },
  { id: 'versions', title: <span className={styles.inset}>Versions</span>, width: 148 },
  { id: 'method', title: <span className={styles.inset}>Method</span>, width: 184 },
  { id: 'remove', title: <span className="unseen">Remove</span>, width: 40 },
] as const;

/** What the workspace's releases are of, each changed where it stands. */
export function Products() {
  const products = useModel((model) => model.products);
  const sorted = useMemo(() => [...products.values()].sort(byRank), [products]);
  return (
    <section className={settings.group} aria-labelledby="products">
      <h2 id="products" className={settings.heading}>
        Products
      </h2>
      <p className={settings.about}>
        Versions and method are what new releases begin with; new items are numbered under the key.
      </p>
      <Table label="Products" columns={COLUMNS} className={styles.table}>
        {sorted.map((product) => (
          <ProductRow key={product.id} product={product} isLast={sorted.length === 1} />
        ))}
      </Table>
      <Button
        kind="quiet"
        icon={<Plus />}
        className={styles.add}
        onPress={() => runAction('product.create')}
      >
        New product…
      </Button>
    </section>
  );
}

interface ProductRowProps {
  readonly product: Product;
  /** Whether it is the only one, which stays. */
  readonly isLast: boolean;
}

function ProductRow({ product, isLast }: ProductRowProps) {
  const { id: productId, name, key, versionScheme, method } = product;
  return (
    <tr className={styles.row}>
      <td>
        <EditableText
          label={`Name of ${name}`}
          value={name}
          onCommit={(to, visit) => run('product.update', { productId, name: to }, visit)}
          required
          maxLength={500}
          waitsAs={`name of ${productId}`}
        />
      </td>
      <td>
        <EditableText
          label={`Key of ${name}`}
          value={key}
          onCommit={(to, visit) =>
            run('product.update', { productId, key: to.toUpperCase() }, visit)
          }
          required
          mono
          maxLength={20}
          waitsAs={`key of ${productId}`}
        />
      </td>
      <td>
        <Select
          label={`Versions of ${name}`}
          hideLabel
          inline
          options={SCHEME_OPTIONS}
          value={versionScheme}
          onChange={(to) => run('product.update', { productId, versionScheme: to })}
        />
      </td>
      <td>
        <Select
          label={`Method of ${name}`}
          hideLabel
          inline
          options={METHOD_OPTIONS}
          value={method}
          onChange={(to) => run('product.update', { productId, method: to })}
        />
      </td>
      <td>
        {!isLast && (
          <IconButton
            label={`Remove the product ${name}`}
            className={styles.remove}
            onPress={() => run('product.remove', { productId })}
          >
            <Trash2 />
          </IconButton>
        )}
      </td>
    </tr>
  );
}
