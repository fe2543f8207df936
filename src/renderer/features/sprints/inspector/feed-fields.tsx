import { useMemo } from 'react';
import { Select } from '#renderer/components/select.tsx';
import { run } from '#renderer/state/run.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { byTargetDate, isFinished } from '#shared/domain/item/columns.ts';
import type { Product } from '#shared/domain/records/product.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { releasesOf } from '#shared/domain/release/lookups.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { productsInUse } from '#shared/domain/release/usual-product.ts';
import { releasesFedBy } from '#shared/domain/sprint/feeding.ts';
import { dateNear } from '#shared/lib/date-words.ts';

/** Which release a sprint feeds of each product that has any. */
export function FeedFields({ sprint }: { readonly sprint: Sprint }) {
  const products = useModel((model) => model.products);
  const releases = useModel((model) => model.releases);
  const inUse = useMemo(() => productsInUse({ products, releases }), [products, releases]);
  return (
    <>
      {inUse.map((product) => (
        <FeedField
          key={product.id}
          sprint={sprint}
          product={product}
          label={inUse.length > 1 ? `Feeds, of ${product.name}` : 'Feeds'}
        />
      ))}
    </>
  );
}

const NONE = 'none';

interface FeedFieldProps {
  readonly sprint: Sprint;
  readonly product: Product;
  readonly label: string;
}

function FeedField({ sprint, product, label }: FeedFieldProps) {
  const releases = useModel((model) => model.releases);
  const today = useToday();
  const fed = useModel((model) =>
    releasesFedBy(model, sprint.id).find(({ productId }) => productId === product.id),
  );
  const options = useMemo(
    () => [
      { id: NONE, label: 'No release' },
      ...releasesOf(releases, product.id)
        .filter((release) => !isFinished(release) || release.id === fed?.id)
        .toSorted(byTargetDate)
        .map((release) => ({
          id: release.id,
          label: releaseTitle(release),
          ...(release.targetDate && { hint: dateNear(release.targetDate, today) }),
        })),
    ],
    [releases, product.id, fed?.id, today],
  );
  return (
    <Select
      label={label}
      options={options}
      value={fed?.id ?? NONE}
      onChange={(id) =>
        void run('sprint.feed', {
          sprintIds: [sprint.id],
          releaseId: id === NONE ? null : id,
          productId: product.id,
        })
      }
    />
  );
}
