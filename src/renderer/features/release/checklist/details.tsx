import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { cx } from '#renderer/components/cx.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { PersonPicker } from '#renderer/components/person-picker.tsx';
import { FieldsPanel } from '#renderer/components/popover.tsx';
import { RoleSelect } from '#renderer/components/role-select.tsx';
import { run } from '#renderer/state/run.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import { dateAt, type IsoDate } from '#shared/lib/dates.ts';
import { momentWords, recentDayWords } from '#shared/lib/format.ts';
import head from '../head.module.css';
import type { DatedItem, DatedPhase } from '../use-release.ts';
import styles from './checklist.module.css';
import { isOverdue } from './counts.ts';

interface ItemDetailsProps {
  readonly dated: DatedItem;
  readonly phases: readonly DatedPhase[];
  readonly second: 'role' | 'phase';
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** Role, person and day of an item, read in the row and edited in a panel under it. */
export function ItemDetails({ dated, phases, second, onOpenChange }: ItemDetailsProps) {
  const { item } = dated;
  const role = useModel((model) => (item.roleId ? model.roles.get(item.roleId)?.name : undefined));
  const whoId = item.doneById ?? item.personId;
  const who = useModel((model) => (whoId ? model.people.get(whoId)?.name : undefined));
  const kind = phases.find(({ phase }) => phase.id === item.phaseId)?.phase.kind;
  const secondWords = second === 'role' ? role : kind && PHASE_NAMES[kind];
  return (
    <DialogTrigger {...(onOpenChange && { onOpenChange })}>
      <Button className={styles.details ?? ''} data-details>
        <span className="unseen">Details of {item.title}: </span>
        <span className={styles.second}>{secondWords ?? ''}</span>
        <span className={styles.who}>
          <Avatar name={who ?? null} decorative />
          <span className={styles.whoName}>{who?.split(' ')[0] ?? ''}</span>
        </span>
        <DayCell dated={dated} />
      </Button>
      <FieldsPanel placement="bottom end">
        <Dialog aria-label={`Details of ${item.title}`} className={head.panel ?? ''}>
          <DetailsPanel dated={dated} />
        </Dialog>
      </FieldsPanel>
    </DialogTrigger>
  );
}

function DayCell({ dated }: { readonly dated: DatedItem }) {
  const today = useToday();
  const zone = useModel(zoneOf);
  const { item, due } = dated;
  if (item.doneAt !== null && item.state === 'done')
    return (
      <span className={styles.day}>
        <span className="unseen">done </span>
        {capital(recentDayWords(dateAt(item.doneAt, zone), today))}
      </span>
    );
  if (item.state !== 'open' || due === null) return <span className={styles.day} />;
  const late = isOverdue(dated, today);
  return (
    <span className={cx(styles.day, late && styles.late, due === today && styles.dueToday)}>
      {late && <span className="unseen">overdue since </span>}
      {dayWords(due, today)}
    </span>
  );
}

const dayWords = (date: IsoDate, today: IsoDate) => capital(recentDayWords(date, today));
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function DetailsPanel({ dated: { item, due } }: { readonly dated: DatedItem }) {
  const people = useModel((model) => model.people);
  const roles = useModel((model) => model.roles);
  const zone = useModel(zoneOf);
  const itemId = item.id;
  const doneBy = item.doneById === null ? undefined : people.get(item.doneById);
  return (
    <>
      {item.doneAt !== null && (
        <p className={styles.doneBy}>
          {item.state === 'done' ? 'Done' : 'Not applicable'}
          {doneBy && <> by {doneBy.name}</>}, {momentWords(item.doneAt, zone)}
        </p>
      )}
      <RoleSelect
        roles={roles}
        value={item.roleId}
        onChange={(roleId) => run('checklist.edit', { itemId, roleId })}
      />
      <PersonPicker
        label="Person"
        people={people}
        value={item.personId}
        onChange={(personId) =>
          personId !== item.personId && run('checklist.edit', { itemId, personId })
        }
      />
      <DateField
        label="Due"
        value={due}
        onChange={(dueDate) => run('checklist.edit', { itemId, dueDate })}
        clearable
      />
      <Checkbox
        isSelected={item.required}
        onChange={(required) => run('checklist.edit', { itemId, required })}
      >
        Required before the release goes on
      </Checkbox>
      <div className={styles.evidence}>
        <span className={styles.evidenceLabel}>Evidence</span>
        <EditableText
          label="Evidence"
          value={item.evidence}
          onCommit={(evidence, visit) => run('checklist.edit', { itemId, evidence }, visit)}
          placeholder="A link, a figure, where it can be seen"
          multiline
          maxLength={10_000}
          waitsAs={`evidence of ${itemId}`}
        />
      </div>
    </>
  );
}
