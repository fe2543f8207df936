import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Chip } from '#renderer/components/chip.tsx';
import { fitOf } from '#shared/domain/runbook/fit.ts';
import { clockWords, scheduleWords } from '#shared/domain/runbook/schedule-words.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import styles from './runbook.module.css';
import type { LaidOut } from './use-runbook.ts';

/** What the plan comes to, against the window. */
export function Summary({ laidOut }: { readonly laidOut: LaidOut }) {
  const { schedule, window, deployment, release } = laidOut;
  return (
    <section className={styles.summary} aria-label="Plan">
      <div className={styles.sum}>
        <FitChip laidOut={laidOut} />
        <p>{scheduleWords(schedule, deployment, release)}</p>
      </div>
      {window && <WindowBar laidOut={laidOut} minutes={window.minutes} />}
    </section>
  );
}

function FitChip({ laidOut }: { readonly laidOut: LaidOut }) {
  const { end, spareMinutes } = laidOut.schedule;
  if (end === null || spareMinutes === null) return null;
  const { tone, Icon, words } = FITS[fitOf(spareMinutes, laidOut.deployment.reserveMinutes)];
  return (
    <Chip tone={tone} icon={<Icon size={14} />}>
      {words}
    </Chip>
  );
}

const FITS = {
  fits: { tone: 'go', Icon: CircleCheck, words: 'Fits' },
  'in-reserve': { tone: 'hold', Icon: TriangleAlert, words: 'Runs into the reserve' },
  'too-long': { tone: 'nogo', Icon: TriangleAlert, words: 'Too long' },
} as const;

/** The window from start to end: what the sections take, what is left, and the reserve. */
function WindowBar({ laidOut, minutes }: { readonly laidOut: LaidOut; readonly minutes: number }) {
  const { outline, schedule, window, deployment } = laidOut;
  const forward = outline.sections.filter(({ section }) => section.kind !== 'rollback');
  const last = Math.max(minutes, ...[...schedule.times.values()].map((time) => time.endMinute));
  const share = (minute: number) => `${(Math.max(0, minute) / last) * 100}%`;
  return (
    <div className={styles.window} aria-hidden>
      <div className={styles.bar}>
        {forward.map(({ section, steps }) => {
          const first = schedule.times.get(steps[0]?.step.id ?? '');
          const end = schedule.times.get(steps.at(-1)?.step.id ?? '');
          if (!first || !end) return null;
          const left = share(first.startMinute);
          const width = `calc(${share(end.endMinute)} - ${left} - 1px)`;
          return <i key={section.id} title={section.title} style={{ left, width }} />;
        })}
        <i
          className={styles.reserve}
          style={{
            left: share(minutes - deployment.reserveMinutes),
            width: share(deployment.reserveMinutes),
          }}
        />
      </div>
      <div className={styles.ends} style={{ width: share(minutes) }}>
        <span>{window?.startTime}</span>
        <span>{window && zoneLabel(window.zone)}</span>
        <span>{window && clockWords(window.end, window)}</span>
      </div>
    </div>
  );
}
