import { useId, useState } from 'react';
import { explain } from '#shared/errors/catalogue.ts';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/text-field.tsx';
import { setActor, useModel, useWorkspace } from '../state/workspace.ts';
import styles from './who-dialog.module.css';

type Answer = { readonly personId: string } | { readonly name: string };

/** Who are you? Somebody of the workspace, or a new person, proposed from the system's user. */
export function WhoDialog({ close }: { readonly close: (answer: boolean | null) => void }) {
  const people = useModel((model) => model.people);
  const proposed = useWorkspace((state) => state.start?.systemUserName ?? '');
  const [name, setName] = useState(proposed);
  const [error, setError] = useState<string | null>(null);
  const form = useId();
  const known = [...people.values()]
    .filter(({ active }) => active)
    .sort((a, b) => a.name.localeCompare(b.name));

  const choose = async (answer: Answer) => {
    const result = await window.preflight.invoke('actor.choose', answer);
    if (!result.ok) return setError(explain(result.error).what);
    setActor(result.value.actorId);
    close(true);
  };

  return (
    <Dialog
      title="Who are you?"
      onClose={() => close(null)}
      actions={
        <Button kind="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
          {`Act as ${name.trim() || 'yourself'}`}
        </Button>
      }
    >
      <p className="dim">
        Every change keeps the name of its maker. This computer remembers your answer for this
        workspace.
      </p>
      {known.length > 0 && (
        <ul className={styles.people}>
          {known.map((person) => (
            <li key={person.id}>
              <Button
                kind="quiet"
                className={styles.person}
                icon={<Avatar name={person.name} decorative />}
                onPress={() => choose({ personId: person.id })}
              >
                {person.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void choose(matching(known, name) ?? { name: name.trim() });
        }}
      >
        <TextField
          label={known.length > 0 ? 'Somebody else' : 'Your name'}
          value={name}
          onChange={setName}
          error={error}
          autoFocus
        />
      </form>
    </Dialog>
  );
}

/** Typing the name of somebody who is there means them. */
function matching(people: readonly { id: string; name: string }[], name: string): Answer | null {
  const typed = name.trim().toLowerCase();
  const person = people.find((each) => each.name.toLowerCase() === typed);
  return person ? { personId: person.id } : null;
}
