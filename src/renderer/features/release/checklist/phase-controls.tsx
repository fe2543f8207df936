import { CalendarRange, Pin } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form, Refusal } from '#renderer/components/form.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields } from '#renderer/state/use-fields.ts';
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

const draftOf = ({ phase, start, end }: DatedPhase) => ({
  ...{ start, end },
  pinned: phase.pinnedStart !== null && phase.pinnedEnd !== null,
});

const inputOf = ({ start, end, pinned }: ReturnType<typeof draftOf>) => ({
  ...(start !== null && { startDate: start }),
  ...(end !== null && { endDate: end }),
  pinned,
});

function DatesPanel({ dated, close }: { readonly dated: DatedPhase; readonly close: () => void }) {
  const { phase } = dated;
  const live = useMemo(() => draftOf(dated), [dated]);
  const fields = useFields(live);
  const { draft, set } = fields;
  const { error, attempt } = useAttempt(draft);
  const refused = refusalsAt(error, ['startDate', 'endDate'], { end: 'endDate' });
  const save = async () => {
    const done = await attempt('phase.update', {
      phaseId: phase.id,
      ...changesIn(fields, inputOf),
    });
    if (done) close();
  };
  return (
    <Form className={head.panelForm} onSend={() => void save()}>
      <DateField
        label="Starts"
        value={draft.start}
        onChange={(start) => set({ start })}
        error={refused.at('startDate')}
        autoFocus
      />
      <DateField
        label="Ends"
        value={draft.end}
        onChange={(end) => set({ end })}
        error={refused.at('endDate')}
      />
      {phase.status === 'completed' ? (
        <p className={styles.doneBy}>It is completed: its dates stay wherever the release goes.</p>
      ) : (
        <Checkbox isSelected={draft.pinned} onChange={(pinned) => set({ pinned })}>
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
