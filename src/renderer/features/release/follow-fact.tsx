import { useMemo } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { Form, Refusal } from '#renderer/components/form.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Version } from '#renderer/components/version.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { run } from '#renderer/state/run.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { changesIn, useFields } from '#renderer/state/use-fields.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { followOf } from '#shared/domain/follow/chain.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { OffsetUnit } from '#shared/domain/records/phase.ts';
import type { Follow, Release } from '#shared/domain/records/release.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { Fact } from './fact.tsx';
import styles from './head.module.css';

/** The release that this one follows, if any. */
export function FollowFact({ release }: { readonly release: Release }) {
  const follow = useModel((model) => followOf(model, release.id));
  const leader = useModel((model) => model.releases.get(follow?.leaderId ?? ''));
  return (
    <Fact
      field="follows"
      label="Follows"
      panel={(close) => <FollowPanel release={release} follow={follow} close={close} />}
    >
      {leader ? (
        <>
          Follows
          <b className={styles.leader}>
            <Version version={leader.version} />
          </b>
        </>
      ) : (
        <span>Follows none</span>
      )}
    </Fact>
  );
}

interface FollowPanelProps {
  readonly release: Release;
  readonly follow: Follow | undefined;
  readonly close: () => void;
}

const MODES: readonly { id: Follow['mode']; label: string }[] = [
  { id: 'at-least', label: 'At least' },
  { id: 'exactly', label: 'Exactly' },
  { id: 'same-day', label: 'On the same day' },
];
const UNITS: readonly { id: OffsetUnit; label: string }[] = [
  { id: 'working', label: 'Working days' },
  { id: 'calendar', label: 'Calendar days' },
];
const USUAL = { leaderId: null, mode: 'at-least', days: 1, unit: 'working' } as const;

interface Draft extends Pick<Follow, 'mode' | 'days' | 'unit'> {
  readonly leaderId: Id | null;
}

const draftOf = ({ leaderId, mode, days, unit }: Follow | typeof USUAL = USUAL): Draft => ({
  ...{ leaderId, mode, days, unit },
});

/** Says which release this one follows, and how far behind. No date changes by it. */
function FollowPanel({ release, follow, close }: FollowPanelProps) {
  const model = useModel((whole) => whole);
  const live = useMemo(() => draftOf(follow), [follow]);
  const fields = useFields(live);
  const { draft, set } = fields;
  const { error, attempt } = useAttempt(draft);
  const { leaderId, mode, days, unit } = draft;
  const options = useMemo(() => leadersFor(model, release, leaderId), [model, release, leaderId]);
  const leader = model.releases.get(leaderId ?? '');
  const refused = refusalsAt(error, ['leaderId', 'days'], { 'follow-cycle': 'leaderId' });
  const save = async () => {
    if (leaderId === null) return;
    const given = { releaseId: release.id, ...changesIn(fields, (rule) => rule), leaderId };
    if (await attempt('follow.set', given)) close();
  };
  return (
    <Form className={styles.panelForm} onSend={() => void save()}>
      <ComboBox
        label="Follows"
        options={options}
        value={leaderId}
        onChange={(id) => set({ leaderId: id })}
        placeholder="Version or name"
        nothing="No release of that name"
        error={refused.at('leaderId')}
        autoFocus
      />
      <Select
        label="How far"
        options={MODES}
        value={mode}
        onChange={(chosen) => set({ mode: chosen })}
      />
      {mode !== 'same-day' && (
        <div className={styles.pair}>
          <NumberField
            label="Days"
            min={0}
            max={3650}
            value={days}
            needed="Type how many days."
            onChange={(count) => count !== null && set({ days: count })}
            error={refused.at('days')}
          />
          <Select
            label="Counted in"
            options={UNITS}
            value={unit}
            onChange={(chosen) => set({ unit: chosen })}
          />
        </div>
      )}
      <div className={styles.follows} role="status">
        <Foreseen>
          {leader
            ? `${release.version} ships ${followWords({ mode, days, unit }, releaseName(model, leader))}. Moving ${leader.version} asks whether it comes along.`
            : 'A release that follows another is asked about when that one moves.'}
        </Foreseen>
      </div>
      <Refusal>{refused.elsewhere}</Refusal>
      <div className={styles.foot}>
        {follow && (
          <Button
            kind="quiet"
            onPress={() => {
              close();
              void run('follow.remove', { releaseId: release.id });
            }}
          >
            Follow none
          </Button>
        )}
        <span className="grow" />
        <Button onPress={close}>Cancel</Button>
        <Button kind="primary" type="submit" isDisabled={leaderId === null}>
          Save
        </Button>
      </div>
    </Form>
  );
}

const LATE = '9999';

/** The releases that can lead: all that are still to come, by date, and the one that leads now. */
const leadersFor = (model: Model, release: Release, leaderId: Id | null) =>
  [...model.releases.values()]
    .filter((each) => each.id !== release.id && (isOpen(each) || each.id === leaderId))
    .sort((a, b) => compare(a.targetDate ?? LATE, b.targetDate ?? LATE) || compare(a.id, b.id))
    .map((each) => ({
      id: each.id,
      label: releaseTitle(each),
      ...(model.products.size > 1 && { hint: model.products.get(each.productId)?.key ?? '' }),
    }));
