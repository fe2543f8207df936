import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { Table } from '#renderer/components/table.tsx';
import type { PreviewMoved } from '#shared/domain/import/preview.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';
import { Section, Titled } from './section.tsx';
import { answer, useImport } from './session.ts';
import { ShowMore, useShown } from './show-more.tsx';

const COLUMNS = [
  { id: 'before', title: 'Was', width: 104 },
  { id: 'after', title: 'Is now', width: 104 },
  { id: 'title', title: 'Title' },
] as const;

const CHOICES = [
  { id: 'same', label: 'The same' },
  { id: 'new', label: 'New items' },
] as const;

/** Issues that came under another key of their project, or in another project, before. */
export function Moved({ moved }: { readonly moved: PreviewMoved }) {
  const { isCertain, isSame, items, issues } = moved;
  const { shown, more } = useShown(issues, 5);
  const title = titleFor(moved);
  return (
    <Section
      title={<Titled words={title} count={items} />}
      hint={hintFor(moved)}
      controls={!isCertain && <Choice moved={moved} />}
    >
      {isSame && (
        <Table label={title} columns={COLUMNS} dense>
          {shown.map(({ before, after, title: name }) => (
            <tr key={after}>
              <td className="mono dim">{before}</td>
              <td className="mono">{after}</td>
              <td title={name}>{name}</td>
            </tr>
          ))}
        </Table>
      )}
      {isSame && <ShowMore more={more} what="items" />}
      {isSame && issues.length < items && (
        <p className={styles.rest}>Only the first {grouped(issues.length)} are listed.</p>
      )}
    </Section>
  );
}

function Choice({ moved: { key, from, to, isSame } }: { readonly moved: PreviewMoved }) {
  const answers = useImport((state) => state.answers.sameIssues);
  const chosen = answers?.[key] ?? isSame;
  return (
    <SegmentedControl
      label={`Issues of ${to} with ids of ${from} are`}
      options={CHOICES}
      value={chosen ? 'same' : 'new'}
      onChange={(next) => answer({ sameIssues: { ...answers, [key]: next === 'same' } })}
    />
  );
}

function titleFor({ from, to, isRenamed, isSame }: PreviewMoved): string {
  if (!isSame) return `${to} beside ${from}`;
  return isRenamed ? `${from} is ${to} now` : `From ${from} to ${to}`;
}

function hintFor({ from, product, isRenamed, isCertain, isSame, items }: PreviewMoved): string {
  if (!isSame) return `They come in as new items, though issues of ${from} have their ids.`;
  const told = isCertain ? '' : ' Told by their ids and titles.';
  return isRenamed
    ? `The project has a new key: ${counted(items, 'item')} keep all that is planned here.${told}`
    : `They go to ${product}, and keep what was changed here.${told}`;
}
