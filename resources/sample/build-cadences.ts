import { newFeed, newSprint } from '#shared/commands/sprint/new-sprint.ts';
import { numberingOf, releaseValues, sprintValues } from '#shared/domain/cadence/marks.ts';
import { sprintDates } from '#shared/domain/cadence/rhythm.ts';
import { type Id, insert } from '#shared/domain/model/change.ts';
import type { Cadence } from '#shared/domain/records/cadence.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { addDays, type Zone } from '#shared/lib/dates.ts';
import { firstMonday } from './build-sprints.ts';
import type { Draft } from './draft.ts';

const EVERYDAY = {
  coolDownDays: 0,
  releaseAfterDays: 1,
  lockDaysBefore: 7,
  windowStart: '22:00',
  windowEnd: '02:00',
  skipFreezes: true,
  firstVersion: null,
  bump: 'minor',
} as const;

/** Days from the Monday of the current sprint to the day after Payments' last one. */
const PAYMENTS_NEXT = 56;

/** The two rhythms: Payments goes on with the everyday one, Wallet is in the middle of its own. */
export function buildCadences(
  draft: Draft,
  given: { readonly zone: Zone; readonly products: ReadonlyMap<string, Id> },
  loyaltyCards: Id,
): void {
  const monday = firstMonday(draft.today);
  const { zone, products } = given;
  draft.apply([
    insert('cadences', {
      ...EVERYDAY,
      id: draft.newId(),
      teamId: teamNamed(draft, 'Payments'),
      productId: products.get('PAY') ?? null,
      firstStart: addDays(monday, PAYMENTS_NEXT),
      sprintDays: 14,
      sprintsPerRelease: 4,
      weekday: 2,
      zone,
    }),
  ]);
  const wallet: Cadence = {
    ...EVERYDAY,
    id: draft.newId(),
    teamId: teamNamed(draft, 'Wallet'),
    productId: products.get('AND') ?? null,
    firstStart: addDays(monday, -21),
    sprintDays: 21,
    sprintsPerRelease: 2,
    weekday: 4,
    zone,
  };
  draft.apply([insert('cadences', wallet)]);
  generateWallet(draft, wallet, loyaltyCards);
}

const WALLET_SPRINTS = [
  { state: 'closed', goal: 'Cards by country.', committedPoints: 26, completedPoints: 24 },
  { state: 'active', goal: 'Loyalty cards, first half.', committedPoints: 24 },
  { state: 'future', goal: '' },
] as const;

/** Wallet's sprints as the cadence made them: the first two lead to its next release. */
function generateWallet(draft: Draft, cadence: Cadence, releaseId: Id): void {
  WALLET_SPRINTS.forEach((given, index) => {
    const ordinal = index + 1;
    const dates = sprintDates(cadence, ordinal);
    const feeds = ordinal <= cadence.sprintsPerRelease ? releaseId : null;
    const sprint: Sprint = newSprint(
      {
        ...given,
        name: `Wallet Sprint ${ordinal}`,
        teamId: cadence.teamId,
        startDate: dates?.start ?? null,
        endDate: dates?.end ?? null,
      },
      draft,
    );
    const { name, startDate: start, endDate: end } = sprint;
    const values = sprintValues({ name, start, end, feeds });
    draft.apply([
      insert('sprints', sprint),
      ...(feeds === null ? [] : [newFeed(sprint.id, feeds, draft)]),
      mark(draft, cadence, { kind: 'sprint', ordinal, recordId: sprint.id, values }),
    ]);
  });
  markRelease(draft, cadence, releaseId);
}

function markRelease(draft: Draft, cadence: Cadence, releaseId: Id): void {
  const release = draft.model().releases.get(releaseId);
  const [deployment] = deploymentsOf(draft.model().deployments, releaseId);
  if (!release || !deployment) throw new Error('The sample has no release for its cadence.');
  draft.edit('releases', release, { lockDaysBefore: cadence.lockDaysBefore });
  const locked = { ...release, lockDaysBefore: cadence.lockDaysBefore };
  const values = [...releaseValues({ ...locked, ...deployment }), ...numberingOf(cadence)];
  draft.apply([mark(draft, cadence, { kind: 'release', ordinal: 1, recordId: releaseId, values })]);
}

interface Made {
  readonly kind: 'sprint' | 'release';
  readonly ordinal: number;
  readonly recordId: Id;
  readonly values: string[];
}

const mark = (draft: Draft, { id: cadenceId }: Cadence, made: Made) =>
  insert('generated', { id: draft.newId(), cadenceId, ...made });

function teamNamed(draft: Draft, name: string): Id {
  const team = draft
    .model()
    .teams.values()
    .find((each) => each.name === name);
  if (!team) throw new Error(`The sample has no team ${name}.`);
  return team.id;
}
