import { Checkbox } from '#renderer/components/checkbox.tsx';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { Fact, Facts } from '#renderer/components/inspector-panel.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { PersonPicker } from '#renderer/components/person-picker.tsx';
import { Select } from '#renderer/components/select.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { InputOf } from '#shared/commands/index.ts';
import { DROPPED_STATUS, isDropped } from '#shared/domain/item/dropped.ts';
import { ITEM_TYPES, STATUS_CATEGORY_LABELS, typeLabel } from '#shared/domain/item/status.ts';
import { type Item, STATUS_CATEGORIES, type StatusCategory } from '#shared/domain/records/item.ts';
import { ImportedFacts, type OneOfSeveral } from './imported-facts.tsx';
import styles from './item-inspector.module.css';
import { PlanFacts } from './plan-facts.tsx';

type Fields = InputOf<'item.update'>['fields'];

/** Status, type, points, who, where it is planned, what the tracker adds, labels. */
export function ItemFacts({ item, onShow }: OneOfSeveral) {
  const people = useModel((model) => model.people);
  const change = (fields: Fields, visit?: string) =>
    run('item.update', { itemId: item.id, fields }, visit);
  return (
    <div className={styles.facts}>
      <Facts>
        <Fact name="Status">
          <Select
            label="Status"
            hideLabel
            inline
            options={statusOptions(item)}
            value={isDropped(item) ? 'dropped' : item.statusCategory}
            onChange={(id) => change(statusFields(id))}
          />
        </Fact>
        <Fact name="Type">
          <Select
            label="Type"
            hideLabel
            inline
            options={typeOptions(item)}
            value={item.type}
            onChange={(type) => change({ type })}
          />
        </Fact>
        <Fact name="Points">
          <NumberField
            label="Points"
            hideLabel
            value={item.points}
            min={0}
            max={100_000}
            places={2}
            unit="pt"
            placeholder="None"
            onChange={(points, visit) => change({ points }, visit)}
          />
        </Fact>
        <Fact name="Assignee">
          <PersonPicker
            label="Assignee"
            hideLabel
            people={people}
            value={item.assigneeId}
            onChange={(assigneeId) => change({ assigneeId })}
          />
        </Fact>
        <PlanFacts item={item} />
        <ImportedFacts item={item} onShow={onShow} />
        <Fact name="Labels">
          <EditableText
            label="Labels"
            value={item.labels.join(', ')}
            placeholder="None"
            onCommit={(text, visit) => change({ labels: labelsFrom(text) }, visit)}
          />
        </Fact>
        <Fact name="Breaking">
          <Checkbox isSelected={item.breaking} onChange={(breaking) => change({ breaking })}>
            A breaking change
          </Checkbox>
        </Fact>
      </Facts>
    </div>
  );
}

type StatusChoice = StatusCategory | 'dropped';

const STATUS_WORDS = { ...STATUS_CATEGORY_LABELS, dropped: DROPPED_STATUS };

/** The categories, and that it is dropped; the item's own shows the words its tracker has for it. */
function statusOptions(item: Item) {
  const own = isDropped(item) ? 'dropped' : item.statusCategory;
  return ([...STATUS_CATEGORIES, 'dropped'] as const).map((id) => ({
    id,
    label: (id === own && item.status) || STATUS_WORDS[id],
  }));
}

const statusFields = (id: StatusChoice): Fields => ({
  statusCategory: id === 'dropped' ? 'done' : id,
  status: STATUS_WORDS[id],
});

const typeOptions = ({ type }: Item) =>
  [...new Set<string>([...ITEM_TYPES, type])].map((id) => ({ id, label: typeLabel(id) }));

const labelsFrom = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((label) => label.trim())
      .filter(Boolean),
  ),
];
