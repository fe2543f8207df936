import { useMemo } from 'react';
import { Carried } from '#renderer/components/sortable/carried.tsx';
import { preview } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import { outlineOf, stepNumber } from '#shared/domain/runbook/outline.ts';
import { scheduleRunbook } from '#shared/domain/runbook/schedule.ts';
import { startWords } from '#shared/domain/runbook/schedule-words.ts';
import type { Drop, Lifted } from './lifted.ts';
import type { LaidOut } from './use-runbook.ts';

interface LiftedHintProps {
  readonly lifted: Lifted;
  readonly drop: Drop | null;
  readonly laidOut: LaidOut;
}

/** What is in hand, and in one line what letting it go would do. */
export function LiftedHint({ lifted, drop, laidOut }: LiftedHintProps) {
  const title = lifted.kind === 'step' ? lifted.step.title : lifted.section.title;
  const would = useMemo(() => wouldBe(lifted, drop, laidOut), [lifted, drop, laidOut]);
  return <Carried title={title} would={would} />;
}

function wouldBe(lifted: Lifted, drop: Drop | null, laidOut: LaidOut): string {
  if (drop === null) return 'stays where it is';
  if (lifted.kind === 'section' || drop.kind === 'section')
    return `becomes section ${drop.index + 1}`;
  const stepId = lifted.step.id;
  const plan = preview('runbook.moveStep', {
    stepId,
    sectionId: drop.sectionId,
    index: drop.index,
  });
  if (!plan.ok) return '';
  const model = applyChanges(getModel(), plan.value.changes);
  const step = model.runbookSteps.get(stepId);
  const outline = outlineOf(model, laidOut.runbook);
  const { reserveMinutes } = laidOut.deployment;
  const start = scheduleRunbook(outline, laidOut.window, reserveMinutes).times.get(stepId);
  const number = step ? stepNumber(model, step) : '';
  const clock = start && startWords(start, laidOut.window);
  return clock ? `becomes ${number}, starts ${clock}` : `becomes ${number}`;
}
