import { Plus, Trash2 } from 'lucide-react';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { cx } from '#renderer/components/cx.ts';
import { openDialog } from '#renderer/state/dialogs.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { leavesOf } from '#shared/domain/people/leaves-of.ts';
import type { Leave } from '#shared/domain/records/calendar.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { rangeNear } from '#shared/lib/date-words.ts';
import styles from './leave.module.css';
import { LeaveDialog } from './leave-dialog.tsx';

/** When a person is away. */
export function LeaveList({ person }: { readonly person: Person }) {
  const leaves = useModel((model) => leavesOf(model.leaves, person.id));
  return (
    <section aria-label="Leave" className={styles.leave}>
      <h3 className={styles.title}>Leave</h3>
      {leaves.length === 0 && <p className={styles.none}>None planned.</p>}
      <ul>
        {leaves.map((leave) => (
          <LeaveLine key={leave.id} leave={leave} person={person} />
        ))}
      </ul>
      <Button
        kind="quiet"
        icon={<Plus />}
        className={styles.add}
        onPress={() => askLeave(person, null)}
      >
        Add leave…
      </Button>
    </section>
  );
}

const askLeave = (person: Person, leave: Leave | null): Promise<true | null> =>
  openDialog<true>((close) => <LeaveDialog person={person} leave={leave} close={close} />);

interface LeaveLineProps {
  readonly leave: Leave;
  readonly person: Person;
}

function LeaveLine({ leave, person }: LeaveLineProps) {
  const today = useToday();
  const words = rangeNear(leave.startDate, leave.endDate, today);
  const remove = async () => {
    const done = await run('leave.remove', { leaveId: leave.id });
    if (done) offerUndo(done);
  };
  return (
    <li className={cx(styles.line, leave.endDate < today && styles.over)}>
      <Button
        kind="quiet"
        className={styles.days}
        aria-label={`Edit leave, ${words}`}
        onPress={() => askLeave(person, leave)}
      >
        <span className="num">{words}</span>
      </Button>
      <span className={styles.note} title={leave.note}>
        {leave.note}
      </span>
      <IconButton label={`Remove leave, ${words}`} onPress={() => void remove()}>
        <Trash2 />
      </IconButton>
    </li>
  );
}
