import { useState } from 'react';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { RoleSelect } from '#renderer/components/role-select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { idOfMade } from '#renderer/state/made.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';

/** A new person: a name, a part, and how to reach them. */
export function PersonDialog({ close }: { readonly close: (personId: Id | null) => void }) {
  const [draft, setDraft] = useState({ name: '', mail: '', telephone: '' });
  const [roleId, setRoleId] = useState<Id | null>(null);
  const { error, attempt } = useAttempt(draft, roleId);
  const refused = refusalsAt(error, ['name', 'mail', 'telephone']);
  const roles = useModel((model) => model.roles);
  const set = (to: Partial<typeof draft>) => setDraft({ ...draft, ...to });
  const add = async () => {
    const id = await idOfMade('people', attempt('person.create', { ...draft, roleId }));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title="Add person"
      confirm="Add person"
      ready={draft.name.trim() !== ''}
      onConfirm={() => void add()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={refused.at('name')}
        autoFocus
        maxLength={500}
      />
      <RoleSelect roles={roles} value={roleId} onChange={setRoleId} />
      <TextField
        label="Mail"
        type="email"
        value={draft.mail}
        onChange={(mail) => set({ mail })}
        error={refused.at('mail')}
        maxLength={320}
      />
      <TextField
        label="Telephone"
        type="tel"
        value={draft.telephone}
        onChange={(telephone) => set({ telephone })}
        error={refused.at('telephone')}
        maxLength={60}
      />
    </FormDialog>
  );
}
