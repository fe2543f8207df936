import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { Avatar } from '#renderer/components/avatar.tsx';
import { cx } from '#renderer/components/cx.ts';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { Grip } from '#renderer/components/sortable/grip.tsx';
import { type DropEdge, rowMarks } from '#renderer/components/sortable/marks.ts';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { RunbookStep } from '#shared/domain/records/runbook.ts';
import { fitOf } from '#shared/domain/runbook/fit.ts';
import type { NumberedStep } from '#shared/domain/runbook/outline.ts';
import { endWords, startWords } from '#shared/domain/runbook/schedule-words.ts';
import { durationWords } from '#shared/lib/format.ts';
import { KindIcon } from './kinds.tsx';
import { stepLiftId } from './lifted.ts';
import { stepByKey } from './move-by-key.ts';
import styles from './runbook.module.css';
import { StepDetails } from './step-details.tsx';
import { StepMenu } from './step-menu.tsx';
import type { LaidOut } from './use-runbook.ts';
import { toggleStep, useIsOpen } from './view.ts';

interface StepRowProps {
  readonly numbered: NumberedStep;
  readonly laidOut: LaidOut;
  readonly isLifted: boolean;
  /** Where a drop would put what is in hand. */
  readonly drop: DropEdge;
}

/** One step: read in a line, and everything about it below when it is open. */
export function StepRow(props: StepRowProps) {
  const { numbered, laidOut, isLifted, drop } = props;
  const { number, step } = numbered;
  const isOpen = useIsOpen(step.id);
  const row = useRef<HTMLLIElement>(null);
  const toggle = () => {
    flushSync(() => toggleStep(step.id));
    // What opens below the edge comes into sight; of what is taller than the place, its line.
    if (!isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <li
      ref={row}
      className={cx(styles.step, isOpen && styles.open, rowMarks(isLifted, drop))}
      data-step={step.id}
      onKeyDown={(event) => stepByKey(event, laidOut.runbook, step.id)}
    >
      <Grip liftId={stepLiftId(step.id)} label={`Move step ${number}`} />
      <div className={styles.line}>
        <Button
          className={styles.opener ?? ''}
          aria-label={`Step ${number}`}
          aria-expanded={isOpen}
          onPress={toggle}
        >
          <ChevronRight className={styles.chevron} aria-hidden />
          <span className="mono">{number}</span>
        </Button>
        <span className={styles.kind}>
          <KindIcon kind={step.kind} named />
        </span>
        <div className={styles.words}>
          <EditableText
            label={`Title of step ${number}`}
            value={step.title}
            required
            maxLength={500}
            waitsAs={`title of ${step.id}`}
            onCommit={(title, visit) =>
              run('runbook.editStep', { stepId: step.id, fields: { title } }, visit)
            }
          />
          {step.irreversible && <span className={styles.final}>no way back</span>}
        </div>
        <Owner step={step} />
        <span className={styles.duration}>
          {step.durationMinutes > 0 && durationWords(step.durationMinutes)}
        </span>
        <Clock step={step} laidOut={laidOut} />
        <StepMenu numbered={numbered} laidOut={laidOut} />
      </div>
      {isOpen && <StepDetails step={step} number={number} window={laidOut.window} />}
    </li>
  );
}

function Owner({ step }: { readonly step: RunbookStep }) {
  const person = useModel((model) => model.people.get(step.ownerId ?? '')?.name);
  const role = useModel((model) => model.roles.get(step.roleId ?? '')?.name);
  const words = person ?? role ?? 'Nobody';
  return (
    <span className={styles.owner} title={words}>
      <Avatar name={person ?? null} decorative />
      <span className="cut">{words}</span>
    </span>
  );
}

/** When the step starts; marked where it ends in the reserve, or after the window. */
function Clock({ step, laidOut }: { readonly step: RunbookStep; readonly laidOut: LaidOut }) {
  const { schedule, window, deployment } = laidOut;
  const time = schedule.times.get(step.id);
  if (!time) return null;
  const starts = startWords(time, window);
  const ends = endWords(time, window);
  if (starts === null)
    return <span className={styles.clock}>+{durationWords(time.startMinute)}</span>;
  const { reserveMinutes } = deployment;
  const spareMinutes = window === null ? 0 : window.minutes - reserveMinutes - time.endMinute;
  const fit = fitOf(spareMinutes, reserveMinutes);
  if (fit === 'fits')
    return (
      <span className={styles.clock} title={`Ends at ${ends}`}>
        {starts}
      </span>
    );
  const { className, words } = LATE[fit];
  return (
    <span className={cx(styles.clock, className)} title={`Ends at ${ends}: ${words}`}>
      <TriangleAlert role="img" aria-label={words} />
      {starts}
    </span>
  );
}

const LATE = {
  'in-reserve': { className: styles.tight, words: 'in the reserve' },
  'too-long': { className: styles.late, words: 'after the window' },
} as const;
