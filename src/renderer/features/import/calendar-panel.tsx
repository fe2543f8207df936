import { useMemo } from 'react';
import { Fact, Facts, InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { environmentsOf, unknownEnvironment } from '#shared/domain/deployment/environments.ts';
import type { CalendarPreview } from '#shared/domain/import/calendar-preview.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import { grouped } from '#shared/lib/format.ts';
import { answerCalendar } from './session.ts';

/** What the calendar is, and, of freezes, how hard they are and for what they hold. */
export const CalendarPanel = ({ preview }: { readonly preview: CalendarPreview }) => (
  <InspectorPanel label="The file" heading="The file">
    <Facts>
      <Fact name="From">Calendar, .ics</Fact>
      <Fact name="Events">{grouped(preview.events)}</Fact>
    </Facts>
    {preview.answers.as === 'freezes' && <FreezeAnswers preview={preview} />}
  </InspectorPanel>
);

const KEEP = 'keep';
const ALL = 'all';

function FreezeAnswers({ preview: { answers, counts } }: { readonly preview: CalendarPreview }) {
  const products = useModel((model) => model.products);
  const environments = useModel(environmentsOf);
  const slip = useModel((model) => unknownEnvironment(model, answers.environment ?? ''));
  const isKnown = counts.changed + counts.unchanged > 0;
  const productOptions = useMemo(() => {
    const named = [...products.values()].sort(byRank).map(({ id, name }) => ({ id, label: name }));
    return [{ id: KEEP, label: KEEP_WORDS }, { id: ALL, label: 'All products' }, ...named];
  }, [products]);
  const environmentOptions = useMemo(() => {
    const named = environments.map((name) => ({ id: `is ${name}`, label: name }));
    return [{ id: KEEP, label: KEEP_WORDS }, { id: ALL, label: 'Every environment' }, ...named];
  }, [environments]);
  const { kind = isKnown ? KEEP : 'hard', productId, environment } = answers;
  const least = isKnown ? 0 : 1;
  return (
    <>
      <Select
        label="Hard or soft"
        options={KIND_OPTIONS.slice(least)}
        value={kind}
        onChange={(to) => answerCalendar({ kind: to === KEEP ? undefined : to })}
        description={isKnown ? 'What is new comes in hard.' : undefined}
      />
      <Select
        label="Product"
        options={productOptions.slice(least)}
        value={productId ?? (productId === null || !isKnown ? ALL : KEEP)}
        onChange={(to) =>
          answerCalendar({ productId: to === KEEP ? undefined : to === ALL ? null : to })
        }
      />
      <Select
        label="Environment"
        options={environmentOptions.slice(least)}
        value={environment ? `is ${environment}` : environment === '' || !isKnown ? ALL : KEEP}
        onChange={(to) =>
          answerCalendar({ environment: to === KEEP ? undefined : to === ALL ? '' : to.slice(3) })
        }
        description={slip ?? undefined}
      />
    </>
  );
}

const KEEP_WORDS = 'As it is';
const KIND_OPTIONS = [
  { id: KEEP, label: KEEP_WORDS },
  { id: 'hard', label: 'Hard: nothing is deployed' },
  { id: 'soft', label: 'Soft: with a reason only' },
] as const;
