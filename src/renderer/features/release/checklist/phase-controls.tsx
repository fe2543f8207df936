import { CalendarRange, Pin } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form, Refusal } from '#renderer/components/form.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import type { Phase, PhaseStatus } from '#shared/domain/records/phase.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import { rangeNear } from '#shared/lib/date-words.ts';
import { askPhaseStatus } from '../ask.tsx';
import head from '../head.module.css';
import type { DatedPhase } from '../use-release.ts';
import styles from './checklist.module.css';

/** A phase's dates and the step to its next status. */
export function PhaseControls({ dated }: { readonly dated: DatedPhase }) {
  const { phase, start, end } = dated;
  const today = useToday();
  const isPinned = phase.pinnedStart !== null && phase.pinnedEnd !== null;
  const words = start === null || end === null ? 'Set dates' : rangeNear(start, end, today);
  const pinned = isPinned ? ', pinned' : '';
  return (
    <span className={styles.controls}>
      <Popover
        label={`Dates of ${PHASE_NAMES[phase.kind]}`}
        trigger={
          <Button
            kind="quiet"
            icon={isPinned ? <Pin /> : <CalendarRange />}
            className={styles.datesButton}
            aria-label={`Dates of ${PHASE_NAMES[phase.kind]}: ${words}${pinned}`}
          >
            {words}
          </Button>
        }
      >
        {(close) => <DatesPanel dated={dated} close={close} />}
      </Popover>
      <NextStatus phase={phase} />
    </span>
  );
}

const NEXT = {
  pending: { to: 'active', verb: 'Start phase' },
  active: { to: 'completed', verb: 'Complete phase' },
  completed: { to: 'active', verb: 'Reopen phase' },
} as const satisfies Record<PhaseStatus, { to: PhaseStatus; verb: string }>;

function NextStatus({ phase }: { readonly phase: Phase }) {
  const { to, verb } = NEXT[phase.status];
  return (
    <Button
      kind={phase.status === 'completed' ? 'quiet' : 'plain'}
      onPress={() => askPhaseStatus(phase, to)}
    >
      {verb}
    </Button>
  );
}

function DatesPanel({ dated, close }: { readonly dated: DatedPhase; readonly close: () => void }) {
  const { phase } = dated;
  const [start, setStart] = useState(dated.start);
  const [end, setEnd] = useState(dated.end);
  const [pinned, setPinned] = useState(phase.pinnedStart !== null && phase.pinnedEnd !== null);
  const { error, attempt } = useAttempt(start, end, pinned);
  const refused = refusalsAt(error, ['startDate', 'endDate'], { end: 'endDate' });
  const save = async () => {
    const done = await attempt('phase.update', {
      phaseId: phase.id,
      ...(start !== null && start !== dated.start && { startDate: start }),
      ...(end !== null && end !== dated.end && { endDate: end }),
      pinned,
    });
    if (done) close();
  };
  return (
    <Form className={head.panelForm} onSend={() => void save()}>
      <DateField
        label="Starts"
        value={start}
        onChange={setStart}
        error={refused.at('startDate')}
        autoFocus
      />
      <DateField label="Ends" value={end} onChange={setEnd} error={refused.at('endDate')} />
      {phase.status === 'completed' ? (
        <p className={styles.doneBy}>It is completed: its dates stay wherever the release goes.</p>
      ) : (
        <Checkbox isSelected={pinned} onChange={setPinned}>
          Stay when the release moves
        </Checkbox>
      )}
      <Refusal>{refused.elsewhere}</Refusal>
      <div className={head.foot}>
        <Button onPress={close}>Cancel</Button>
        <Button kind="primary" type="submit">
          Save dates
        </Button>
      </div>
    </Form>
  );
}
