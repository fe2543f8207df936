import { PersonPicker } from '#renderer/components/person-picker.tsx';
import { METHOD_OPTIONS } from '#renderer/components/product-options.ts';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea, TextField } from '#renderer/components/text-field.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { templates } from '#shared/domain/templates/index.ts';
import { counted } from '#shared/lib/format.ts';
import styles from './dialogs.module.css';
import type { NewReleaseForm } from './use-new-release.ts';

const BUMP_OPTIONS = [
  { id: 'minor', label: 'Minor' },
  { id: 'major', label: 'Major' },
  { id: 'patch', label: 'Patch' },
] as const;

interface VersionFieldProps {
  readonly form: NewReleaseForm;
  readonly error: string | null;
}

/** The version: the next one unless somebody types another. */
export function VersionField({ form, error }: VersionFieldProps) {
  const { draft, set, version } = form;
  return (
    <div className={styles.version}>
      <TextField
        label="Version"
        value={draft.version ?? version}
        onChange={(typed) => set({ version: typed })}
        error={error}
        mono
        autoFocus
        maxLength={80}
      />
      {form.scheme === 'semver' && (
        <SegmentedControl
          label="Which part of the version goes up"
          options={BUMP_OPTIONS}
          value={draft.bump}
          onChange={(bump) => set({ bump, version: null })}
        />
      )}
    </div>
  );
}

/** The fields that need not be seen, by what the command calls them. */
export const MORE = ['name', 'goal', 'method', 'ownerId'] as const;

interface MoreFieldsProps {
  readonly form: NewReleaseForm;
  readonly errorAt: (field: (typeof MORE)[number]) => string | null;
}

/** What has a good default: name, goal, owner, and the method with what it brings. */
export function MoreFields({ form, errorAt }: MoreFieldsProps) {
  const { draft, set, method } = form;
  const people = useModel((model) => model.people);
  const { description, phases } = templates[method];
  const items = phases.flatMap(({ checklist }) => checklist).length;
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt('name')}
        maxLength={200}
      />
      <TextArea
        label="Goal"
        rows={2}
        value={draft.goal}
        onChange={(goal) => set({ goal })}
        error={errorAt('goal')}
        maxLength={2000}
      />
      <div className={styles.pair}>
        <Select
          label="Method"
          options={METHOD_OPTIONS}
          value={method}
          onChange={(chosen) => set({ method: chosen })}
          error={errorAt('method')}
          description={`${description} ${counted(phases.length, 'phase')}, ${counted(items, 'checklist item')} and a runbook.`}
        />
        <PersonPicker
          label="Owner"
          people={people}
          value={draft.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          error={errorAt('ownerId')}
          placeholder="Whoever creates it"
        />
      </div>
    </>
  );
}
