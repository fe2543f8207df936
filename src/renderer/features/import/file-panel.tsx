import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import type { ImportPreview, PreviewTarget } from '#shared/domain/import/preview.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './file-panel.module.css';
import { answer, useImport } from './session.ts';

const KINDS = { jira: 'Jira, CSV' } as const;

/** What the file is, where it goes, and which of its columns are read. */
export const FilePanel = ({ preview }: { readonly preview: ImportPreview }) => (
  <InspectorPanel label="The file" heading="The file">
    <Facts>
      <Fact name="From">{KINDS[preview.kind]}</Fact>
      {preview.project !== '' && <Fact name="Project">{preview.project}</Fact>}
      <Fact name="Rows">{grouped(preview.counts.rows)}</Fact>
      <Fact name="Encoding">{preview.encoding}</Fact>
    </Facts>
    <Targets targets={preview.targets} />
    <Columns preview={preview} />
  </InspectorPanel>
);

/** The product that each project goes into; settled where the project came in before. */
const Targets = ({ targets }: { readonly targets: readonly PreviewTarget[] }) =>
  targets.map((target) =>
    target.settled ? (
      <p key={target.key} className={styles.settled}>
        {target.project} goes into <b>{target.product}</b>, as before.
      </p>
    ) : (
      <ProductChoice key={target.key} target={target} isAlone={targets.length === 1} />
    ),
  );

interface ProductChoiceProps {
  readonly target: PreviewTarget;
  /** Whether the file holds no other project. */
  readonly isAlone: boolean;
}

const NEW = 'new';

function ProductChoice({ target, isAlone }: ProductChoiceProps) {
  const { key, project, product, productKey, productId } = target;
  const products = useModel((model) => model.products);
  const answers = useImport((state) => state.answers.products);
  const [proposed] = useState(productId ?? NEW);
  const options = [
    ...[...products.values()].sort(byRank).map((known) => ({
      id: known.id,
      label: known.name,
      hint: known.id === productId ? productKey : known.key,
    })),
    productId === null
      ? { id: NEW, label: product, hint: `${productKey}, new` }
      : { id: NEW, label: 'A new product' },
  ];
  const before = productId === null ? undefined : products.get(productId)?.key;
  const renamed =
    before === undefined || before === productKey
      ? null
      : `Its key becomes ${productKey}, as there.`;
  return (
    <Select
      label={isAlone ? 'Into the product' : `${nameOf(project, key)} goes into`}
      options={options}
      value={productId ?? NEW}
      onChange={(id) => {
        const { [key]: _, ...others } = answers;
        const chosen = { ...others, [key]: id === NEW ? null : id };
        answer({ products: id === proposed ? others : chosen });
      }}
      description={renamed}
    />
  );
}

const nameOf = (project: string, key: string): string =>
  project === key ? key : `${project} (${key})`;

function Columns({ preview }: { readonly preview: ImportPreview }) {
  const read = preview.columns.filter(({ meaning }) => meaning !== null);
  const unread = preview.columns.filter(({ meaning }) => meaning === null);
  return (
    <>
      <section className={styles.columns}>
        <h3 className={styles.title}>
          Columns read <span className="dimmer num">{read.length}</span>
        </h3>
        <dl className={styles.list}>
          {read.map(({ header, meaning }) => (
            <div key={header} className={styles.line}>
              <dt className={styles.header} title={header}>
                {header}
              </dt>
              <dd className={styles.meaning}>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      {unread.length > 0 && <Unread headers={unread.map(({ header }) => header)} />}
    </>
  );
}

function Unread({ headers }: { readonly headers: readonly string[] }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <section className={styles.columns}>
      <h3 className={styles.title}>
        <Button
          className={styles.fold ?? ''}
          aria-expanded={isOpen}
          onPress={() => setOpen((now) => !now)}
        >
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          Not read <span className="dimmer num">{headers.length}</span>
        </Button>
      </h3>
      {isOpen && <p className={styles.unread}>{headers.join(' · ')}</p>}
    </section>
  );
}
