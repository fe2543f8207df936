import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import type { ImportPreview, PreviewTarget } from '#shared/domain/import/preview.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './file-panel.module.css';
import { answer } from './session.ts';

const KINDS = { jira: 'Jira, CSV' } as const;

/** What the file is, where it goes, and which of its columns are read. */
export const FilePanel = ({ preview }: { readonly preview: ImportPreview }) => (
  <InspectorPanel label="The file" heading="The file">
    <Facts>
      <Fact name="From">{KINDS[preview.kind]}</Fact>
      <Fact name="Project">{preview.project}</Fact>
      <Fact name="Rows">{grouped(preview.counts.rows)}</Fact>
      <Fact name="Encoding">{preview.encoding}</Fact>
    </Facts>
    <Targets targets={preview.targets} />
    <Columns preview={preview} />
  </InspectorPanel>
);

/** The product that the items go into; settled where the project came in before. */
function Targets({ targets }: { readonly targets: readonly PreviewTarget[] }) {
  const open = targets.filter(({ settled }) => !settled);
  return (
    <>
      {targets
        .filter(({ settled }) => settled)
        .map(({ project, product }) => (
          <p key={project} className={styles.settled}>
            {project} goes into <b>{product}</b>, as before.
          </p>
        ))}
      {open[0] && <ProductChoice target={open[0]} others={open.length - 1} />}
    </>
  );
}

interface ProductChoiceProps {
  readonly target: PreviewTarget;
  readonly others: number;
}

const NEW = 'new';

function ProductChoice({ target, others }: ProductChoiceProps) {
  const products = useModel((model) => model.products);
  const [first] = useState(target);
  const options = useMemo(() => {
    const known = [...products.values()]
      .sort(byRank)
      .map(({ id, name, key }) => ({ id, label: name, hint: key }));
    return first.productId === null
      ? [{ id: NEW, label: first.product, hint: 'new' }, ...known]
      : known;
  }, [products, first]);
  return (
    <Select
      label="Into the product"
      options={options}
      value={target.productId ?? NEW}
      onChange={(id) => answer({ productId: id === NEW ? null : id })}
      {...(others > 0 && { description: 'Each further project gets the same, or its own.' })}
    />
  );
}

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
