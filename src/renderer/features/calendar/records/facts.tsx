import { Pencil, Trash2 } from 'lucide-react';
import { go } from '#renderer/app/route.ts';
import { Button } from '#renderer/components/button.tsx';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { MARK_WORDS } from '#shared/domain/calendar/mark-words.ts';
import { ruleWords } from '#shared/domain/freeze/rule-words.ts';
import type { DateMark, Freeze, Leave } from '#shared/domain/records/calendar.ts';
import { dateNear, rangeNear } from '#shared/lib/date-words.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { FreezeIcon } from '../freeze-icon.tsx';
import { askMoveTo } from '../moving/dialogs.tsx';
import { startOnWall } from '../moving/moves.ts';
import { askFreeze, askMark, isRemovable, leaveOut, removeRecord } from './ask.tsx';
import styles from './records.module.css';

interface FactsProps {
  readonly event: CalendarEvent;
  onClose(): void;
}

/** What is known of a date that others set or somebody is away on, and what one can do with it. */
export function DateFacts({ event, onClose }: FactsProps) {
  const freeze = useModel((model) => model.freezes.get(event.recordId) ?? null);
  const mark = useModel((model) => model.dateMarks.get(event.recordId) ?? null);
  const leave = useModel((model) => model.leaves.get(event.recordId) ?? null);
  if (leave) return <LeaveFacts leave={leave} event={event} onClose={onClose} />;
  if (freeze) return <FreezeFacts freeze={freeze} event={event} onClose={onClose} />;
  return mark && <MarkFacts mark={mark} event={event} onClose={onClose} />;
}

/** One time of a freeze, and the freeze. */
function FreezeFacts({ freeze, event, onClose }: FactsProps & { readonly freeze: Freeze }) {
  const product = useModel((model) => model.products.get(freeze.productId ?? '')?.name ?? null);
  const startDate = startOnWall(event);
  const today = useToday();
  return (
    <InspectorPanel
      label={freeze.title}
      onClose={onClose}
      heading={
        <span className={styles.heading}>
          <FreezeIcon kind={freeze.kind} />
          <span className="cut">{freeze.title}</span>
        </span>
      }
    >
      <Facts>
        <Fact name="Days">{rangeNear(event.start, event.end, today)}</Fact>
        <Fact name="Kind">
          {freeze.kind === 'hard'
            ? 'Hard freeze: nothing is deployed'
            : 'Soft freeze: with a reason only'}
        </Fact>
        <Fact name="When">
          {ruleWords(freeze)}, {zoneLabel(freeze.zone)}
        </Fact>
        <Fact name="Holds for">
          {product ?? 'All products'}
          {freeze.environment !== '' && `, ${freeze.environment}`}
        </Fact>
      </Facts>
      <div className={styles.actions}>
        <Button onPress={() => void askMoveTo(event)}>Move to date…</Button>
        <Button icon={<Pencil />} onPress={() => void askFreeze(freeze)}>
          Edit…
        </Button>
        {freeze.rule !== '' && (
          <Button onPress={() => void leaveOut(freeze, startDate)}>
            Leave out {dateNear(startDate, today)}
          </Button>
        )}
        <Remove event={event} words={freeze.rule === '' ? 'Remove' : 'Remove all times'} />
      </div>
    </InspectorPanel>
  );
}

function MarkFacts({ mark, event, onClose }: FactsProps & { readonly mark: DateMark }) {
  const today = useToday();
  const product = useModel((model) => model.products.get(mark.productId ?? '')?.name ?? null);
  return (
    <InspectorPanel label={mark.title} onClose={onClose} heading={<Heading of={mark} />}>
      <Facts>
        <Fact name="Days">{rangeNear(event.start, event.end, today)}</Fact>
        <Fact name="Kind">{MARK_WORDS[mark.kind]}</Fact>
        {product !== null && <Fact name="Holds for">{product}</Fact>}
      </Facts>
      <div className={styles.actions}>
        <Button onPress={() => void askMoveTo(event)}>Move to date…</Button>
        <Button icon={<Pencil />} onPress={() => void askMark(mark)}>
          Edit…
        </Button>
        <Remove event={event} words="Remove" />
      </div>
    </InspectorPanel>
  );
}

/** Who is away, when, and what they said of it. */
function LeaveFacts({ leave, event, onClose }: FactsProps & { readonly leave: Leave }) {
  const today = useToday();
  return (
    <InspectorPanel
      label={event.title}
      onClose={onClose}
      heading={<span className="cut">{event.title}</span>}
    >
      <Facts>
        <Fact name="Days">{rangeNear(event.start, event.end, today)}</Fact>
        {leave.note !== '' && <Fact name="Note">{leave.note}</Fact>}
      </Facts>
      <div className={styles.actions}>
        <Button onPress={() => go({ place: 'people' })}>Open people</Button>
        <Remove event={event} words="Remove" />
      </div>
    </InspectorPanel>
  );
}

const Heading = ({ of }: { readonly of: { readonly title: string } }) => (
  <span className="cut">{of.title}</span>
);

interface RemoveProps {
  readonly event: CalendarEvent;
  readonly words: string;
}

/** Takes away what the event stands for. */
const Remove = ({ event, words }: RemoveProps) =>
  isRemovable(event) && (
    <Button kind="danger" icon={<Trash2 />} onPress={() => void removeRecord(event)}>
      {words}
    </Button>
  );
