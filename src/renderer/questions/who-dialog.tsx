import { useId, useState } from 'react';
import { findPerson, tidyName } from '#shared/domain/people/find-person.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { cx } from '../components/cx.ts';
import { Dialog } from '../components/dialog.tsx';
import { Form } from '../components/form.tsx';
import { TextField } from '../components/text-field.tsx';
import { useUnmeantKeys } from '../lib/unmeant-keys.ts';
import { setActor, useModel, useWorkspace } from '../state/workspace.ts';
import styles from './who-dialog.module.css';

/** As long as a person's name may be. */
const LONGEST = 500;

const isFit = (name: string): boolean => name.trim() !== '' && name.length <= LONGEST;

type Answer = { readonly personId: string } | { readonly name: string };

/**
 * Who are you? Somebody of the workspace, or a new person, proposed from the system's user. Where
 * somebody acts already, they are marked, and to choose them again changes nothing.
 */
export function WhoDialog({ close }: { readonly close: (answer: boolean | null) => void }) {
  const people = useModel((model) => model.people);
  const actorId = useWorkspace((state) => state.actorId);
  const proposed = useWorkspace((state) => state.start?.systemUserName ?? '');
  const [name, setName] = useState(actorId === null ? proposed : '');
  const [error, setError] = useState<string | null>(null);
  const form = useId();
  const onKeyDownCapture = useUnmeantKeys();
  const known = [...people.values()]
    .filter(({ active }) => active)
    .sort((a, b) => a.name.localeCompare(b.name));

  const choose = async (answer: Answer) => {
    if ('personId' in answer && answer.personId === actorId) return close(true);
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
        <Button kind="primary" type="submit" form={form} isDisabled={!isFit(name)}>
          {`Act as ${name.trim() || (actorId === null ? 'yourself' : 'somebody else')}`}
        </Button>
      }
    >
      <p className="dim">
        Every change keeps the name of its maker. This computer remembers your answer for this
        workspace.
      </p>
      {known.length > 0 && <Known people={known} actorId={actorId} choose={choose} />}
      <Form
        id={form}
        onKeyDownCapture={onKeyDownCapture}
        onSend={() => isFit(name) && void choose(meant(known, name))}
      >
        <TextField
          maxLength={LONGEST}
          label={known.length > 0 ? 'Somebody else' : 'Your name'}
          value={name}
          onChange={setName}
          error={error}
          autoFocus={actorId === null}
          isProposed={name === proposed}
        />
      </Form>
    </Dialog>
  );
}

interface KnownProps {
  readonly people: readonly Person[];
  readonly actorId: string | null;
  readonly choose: (answer: Answer) => void;
}

/** The people of the workspace; the focus is on who acts now. */
const Known = ({ people, actorId, choose }: KnownProps) => (
  <ul className={styles.people}>
    {people.map(({ id, name }) => (
      <li key={id}>
        <Button
          kind="quiet"
          className={cx(styles.person, id === actorId && styles.present)}
          icon={<Avatar name={name} decorative />}
          aria-current={id === actorId || undefined}
          autoFocus={id === actorId}
          onPress={() => choose({ personId: id })}
        >
          {name}
          {id === actorId && <Chip tone="accent">you</Chip>}
        </Button>
      </li>
    ))}
  </ul>
);

/** Typing the name of somebody who is there means them. */
function meant(people: readonly Person[], name: string): Answer {
  const person = findPerson(people, name);
  return person ? { personId: person.id } : { name: tidyName(name) };
}
