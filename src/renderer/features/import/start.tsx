import { FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { DropZone } from 'react-aria-components';
import { runAction } from '#renderer/app/actions.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useModel, useSettings } from '#renderer/state/workspace.ts';
import type { ImportSource } from '#shared/domain/records/import.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import { dateAt } from '#shared/lib/dates.ts';
import { recentDayWords } from '#shared/lib/format.ts';
import { takeDropped, takePasted } from './dropped.ts';
import { Help } from './help.tsx';
import styles from './start.module.css';

/** Before there is a file: a place to drop one, what came in before, and where files come from. */
export function Start({ error }: { readonly error: AppError | null }) {
  useEffect(() => {
    document.addEventListener('paste', takePasted);
    return () => document.removeEventListener('paste', takePasted);
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <Drop />
        {error && <Refusal error={error} />}
        <Before />
      </div>
      <Help />
    </div>
  );
}

const Drop = () => (
  <DropZone
    aria-label="Drop a file here"
    className={styles.drop ?? ''}
    onDrop={({ items }) => void takeDropped(items)}
  >
    <EmptyState
      icon={<FileDown size={20} strokeWidth={1.75} aria-hidden />}
      title="Bring in your issues"
      action={
        <Button kind="primary" onPress={() => runAction('import.choose')}>
          Choose a file…
        </Button>
      }
    >
      Drop or paste the CSV file of your tracker here, or an .ics calendar of freezes or holidays.
      You see what it would do before anything changes.
    </EmptyState>
  </DropZone>
);

const Refusal = ({ error }: { readonly error: AppError }) => (
  <div role="alert" className={styles.refusal}>
    <p className="strong">{explain(error).what}</p>
    <p>{refusalWords(error)}</p>
  </div>
);

/** What to do, and that nothing happened, unless that says so itself. */
function refusalWords(error: AppError): string {
  const { todo } = explain(error);
  return /nothing was changed/i.test(todo) ? todo : `${todo} Nothing was imported.`;
}

/** What came in before: a newer file of the same project changes only what is new in it. */
function Before() {
  const sources = useModel((model) => model.importSources);
  if (sources.size === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>Imported before</h2>
      <ul className={styles.sources}>
        {[...sources.values()].map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ul>
      <p className={styles.hint}>
        Bring a newer file of the same project: what changed there and here is put together.
      </p>
    </section>
  );
}

function SourceLine({ source }: { readonly source: ImportSource }) {
  const product = useModel((model) => model.products.get(source.productId)?.name ?? '');
  const zone = useSettings()?.zone ?? 'UTC';
  const today = useToday();
  const { lastImportedAt } = source;
  return (
    <li className={styles.source}>
      <span className="mono">{source.project}</span>
      <span className="cut">{source.name}</span>
      <span className="dim cut">into {product}</span>
      <span className="dimmer">
        {lastImportedAt && recentDayWords(dateAt(lastImportedAt, zone), today)}
      </span>
    </li>
  );
}
