import { Button } from '#renderer/components/button.tsx';
import { cx } from '#renderer/components/cx.ts';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { Table } from '#renderer/components/table.tsx';
import { conflictKey, type PreviewConflict } from '#shared/domain/import/preview.ts';
import styles from './import.module.css';
import { Section, Titled } from './section.tsx';
import { answer, useImport } from './session.ts';
import { ShowMore, useShown } from './show-more.tsx';

type Side = PreviewConflict['take'];

const COLUMNS = [
  { id: 'key', title: 'Key', width: 88 },
  { id: 'field', title: 'Field', width: 104 },
  { id: 'ours', title: 'Here' },
  { id: 'theirs', title: 'In the file' },
  { id: 'take', title: 'Take', width: 150 },
] as const;

const SIDES = [
  { id: 'ours', label: 'Here' },
  { id: 'theirs', label: 'File' },
] as const;

/** What was changed here and in the tracker since the last import: one of the two holds. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly PreviewConflict[] }) {
  const { shown, more } = useShown(conflicts, 12);
  return (
    <Section
      title={<Titled words="Changed on both sides" count={conflicts.length} />}
      hint="Choose what holds."
      controls={
        <>
          <Button onPress={() => takeAll(conflicts, 'ours')}>Keep all from here</Button>
          <Button onPress={() => takeAll(conflicts, 'theirs')}>Take all from the file</Button>
        </>
      }
    >
      <Table label="Changed on both sides" columns={COLUMNS}>
        {shown.map((conflict) => (
          <ConflictRow key={conflictKey(conflict)} conflict={conflict} />
        ))}
      </Table>
      <ShowMore more={more} what="fields" />
    </Section>
  );
}

function ConflictRow({ conflict }: { readonly conflict: PreviewConflict }) {
  const { key, field, ours, theirs } = conflict;
  const takes = useImport((state) => state.answers.takes);
  const side = takes?.[conflictKey(conflict)] ?? conflict.take;
  return (
    <tr>
      <td className="mono dim">{key}</td>
      <td>{field}</td>
      <Value text={ours} isTaken={side === 'ours'} />
      <Value text={theirs} isTaken={side === 'theirs'} />
      <td>
        <SegmentedControl
          label={`What holds for ${key}, ${field}`}
          options={SIDES}
          value={side}
          onChange={(next) => answer({ takes: { ...takes, [conflictKey(conflict)]: next } })}
        />
      </td>
    </tr>
  );
}

const Value = ({ text, isTaken }: { readonly text: string; readonly isTaken: boolean }) => (
  <td className={cx(styles.ours, isTaken ? styles.taken : styles.left)} title={text}>
    {text === '' ? <span className={styles.none}>nothing</span> : text}
  </td>
);

const takeAll = (conflicts: readonly PreviewConflict[], side: Side): void =>
  answer({ takes: Object.fromEntries(conflicts.map((each) => [conflictKey(each), side])) });
