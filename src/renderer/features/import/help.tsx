import { ChevronRight, MoveRight } from 'lucide-react';
import {
  Button,
  Disclosure,
  DisclosureGroup,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import {
  CALENDAR_HELP,
  EXPORT_ADVICE,
  EXPORT_HELP,
  type ExportHelp,
  READS_WORDS,
} from '#shared/domain/import/export-help.ts';
import styles from './help.module.css';

/** How to get the file out of each tracker, one unfolded at a time. */
export const Help = () => (
  <section className={styles.help}>
    <h2 className={styles.heading}>Where the file comes from</h2>
    <DisclosureGroup className={styles.trackers ?? ''} defaultExpandedKeys={[FIRST]}>
      {EXPORT_HELP.map((help) => (
        <Tracker key={help.tracker} help={help} />
      ))}
    </DisclosureGroup>
    <h3 className={styles.heading}>Calendars of freezes and holidays (.ics)</h3>
    <ul className={styles.advice}>
      {CALENDAR_HELP.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <h3 className={styles.heading}>Good to know</h3>
    <ul className={styles.advice}>
      {EXPORT_ADVICE.map((advice) => (
        <li key={advice}>{advice}</li>
      ))}
    </ul>
  </section>
);

const FIRST = EXPORT_HELP[0]?.tracker ?? '';

const Tracker = ({ help }: { readonly help: ExportHelp }) => (
  <Disclosure id={help.tracker} className={styles.tracker ?? ''}>
    <Heading level={3}>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        <ChevronRight aria-hidden />
        <span className={styles.name}>{help.tracker}</span>
        <span className={styles.reads}>{READS_WORDS[help.reads]}</span>
      </Button>
    </Heading>
    <DisclosurePanel className={styles.panel ?? ''}>
      <div className={styles.inner}>
        <ol className={styles.steps}>
          {help.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {help.command && (
          // One click selects all of it, for copying.
          <pre className={styles.command}>{help.command}</pre>
        )}
        {help.renames && <Renames renames={help.renames} />}
        {help.notes?.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      </div>
    </DisclosurePanel>
  </Disclosure>
);

const Renames = ({ renames }: { readonly renames: NonNullable<ExportHelp['renames']> }) => (
  <dl className={styles.renames}>
    {renames.map(([from, to]) => (
      <div key={from} className={styles.rename}>
        <dt>{from}</dt>
        <dd>
          <MoveRight className={styles.arrow} aria-hidden />
          <span className={styles.to}>{to}</span>
        </dd>
      </div>
    ))}
  </dl>
);
