import { UserRound, UserRoundPlus } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { useView } from '#renderer/state/view.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { askPerson } from './ask.tsx';
import styles from './people.module.css';
import { PeopleTable } from './people-table.tsx';
import { PersonInspector } from './person-inspector.tsx';
import { Roles } from './roles.tsx';
import { PEOPLE_VIEW } from './view.ts';

/** Who works on releases, how to reach them, and what their part is. */
export function Place() {
  const people = useModel((model) => model.people);
  const [{ selectedId, inactive }, setView] = useView('people', PEOPLE_VIEW);
  const sorted = useMemo(
    () => [...people.values()].sort((a, b) => a.name.localeCompare(b.name)),
    [people],
  );
  const gone = sorted.filter(({ active }) => !active).length;
  const shown = sorted.filter(({ active }) => active || inactive);
  const selected = selectedId === null ? undefined : people.get(selectedId);
  const add = (
    <Button kind="primary" icon={<UserRoundPlus />} onPress={askPerson}>
      Add person
    </Button>
  );
  return (
    <>
      <PageHeader title="People" actions={people.size > 0 && add} />
      {people.size === 0 ? (
        <EmptyState icon={<UserRound />} title="Nobody is here yet" action={add}>
          The people who own releases, steps and checklist items, and how to reach them at two in
          the morning.
        </EmptyState>
      ) : (
        <div className={styles.page}>
          {gone > 0 && (
            <div className={styles.filter}>
              <Checkbox isSelected={inactive} onChange={(to) => setView({ inactive: to })}>
                Show {gone} inactive
              </Checkbox>
            </div>
          )}
          <PeopleTable
            people={shown}
            selectedId={selected?.id ?? null}
            onSelect={(id) => setView({ selectedId: id })}
          />
          <Roles />
        </div>
      )}
      {selected && (
        <PersonInspector
          key={selected.id}
          person={selected}
          close={() => setView({ selectedId: null })}
        />
      )}
    </>
  );
}
