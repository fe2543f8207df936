import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { MARK_WORDS } from '#shared/domain/calendar/mark-words.ts';
import { ruleWords } from '#shared/domain/freeze/rule-words.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { dateRange } from '#shared/lib/date-words.ts';

interface DateFactsProps {
  readonly event: CalendarEvent;
  onClose(): void;
}

/** What is known of a date that others set: a freeze, a fair. */
export function DateFacts({ event, onClose }: DateFactsProps) {
  const freeze = useModel((model) => model.freezes.get(event.recordId) ?? null);
  const mark = useModel((model) => model.dateMarks.get(event.recordId) ?? null);
  const title = (freeze ?? mark)?.title;
  if (title === undefined) return null;
  return (
    <InspectorPanel label={title} onClose={onClose} heading={<span className="cut">{title}</span>}>
      <Facts>
        <Fact name="Days">{dateRange(event.start, event.end)}</Fact>
        {mark && <Fact name="Kind">{MARK_WORDS[mark.kind]}</Fact>}
        {freeze && <FreezeFacts freeze={freeze} />}
      </Facts>
    </InspectorPanel>
  );
}

function FreezeFacts({ freeze }: { readonly freeze: Freeze }) {
  const product = useModel((model) => model.products.get(freeze.productId ?? '')?.name ?? null);
  return (
    <>
      <Fact name="Kind">
        {freeze.kind === 'hard' ? 'Hard: nothing is deployed' : 'Soft: with a reason only'}
      </Fact>
      <Fact name="When">
        {ruleWords(freeze)}, {freeze.zone}
      </Fact>
      <Fact name="Holds for">
        {product ?? 'All products'}
        {freeze.environment !== '' && `, ${freeze.environment}`}
      </Fact>
    </>
  );
}
