import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { Table } from '#renderer/components/table.tsx';
import type { PreviewSharedSprints } from '#shared/domain/import/preview.ts';
import { listed } from '#shared/lib/format.ts';
import { Section } from './section.tsx';
import { answer, useImport } from './session.ts';

const COLUMNS = [
  { id: 'names', title: 'Sprints' },
  { id: 'projects', title: 'On issues of' },
  { id: 'choice', title: 'They are', width: 230 },
] as const;

const CHOICES = [
  { id: 'apart', label: 'One for each' },
  { id: 'shared', label: 'The same' },
] as const;

/** Sprints that several projects name alike: the file does not tell whether they are the same. */
export const SharedSprints = ({ shared }: { readonly shared: readonly PreviewSharedSprints[] }) => (
  <Section
    title="Sprints of the same name"
    hint="The file tells sprints by name only. Does each project have its own?"
  >
    <Table label="Sprints of the same name" columns={COLUMNS}>
      {shared.map((each) => (
        <SharedRow key={each.series} shared={each} />
      ))}
    </Table>
  </Section>
);

function SharedRow({ shared }: { readonly shared: PreviewSharedSprints }) {
  const { series, names, projects, isApart } = shared;
  const answers = useImport((state) => state.answers.sprintsApart);
  const chosen = answers?.[series] ?? isApart;
  return (
    <tr>
      <td>{names.length === 1 ? names[0] : `${names[0]} to ${names.at(-1)}`}</td>
      <td className="mono">{listed(projects)}</td>
      <td>
        <SegmentedControl
          label={`${series} of ${listed(projects)} are`}
          options={CHOICES}
          value={chosen ? 'apart' : 'shared'}
          onChange={(next) => answer({ sprintsApart: { ...answers, [series]: next === 'apart' } })}
        />
      </td>
    </tr>
  );
}
