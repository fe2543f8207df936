import type { CommandContext, Plan } from '#shared/commands/command.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import { type Id, insert } from '#shared/domain/model/change.ts';
import type { Zone } from '#shared/lib/dates.ts';
import { rankBetween } from '#shared/lib/rank.ts';
import { buildCadences } from './build-cadences.ts';
import { buildCalendar, buildDaysOff } from './build-calendar.ts';
import { buildNotes, buildRunbook } from './build-documents.ts';
import { buildItems } from './build-items.ts';
import { buildPeople } from './build-people.ts';
import { buildFeeds, buildReleases } from './build-releases.ts';
import { buildSprints, countSprintPoints } from './build-sprints.ts';
import { newDraft } from './draft.ts';

/**
 * The first transaction of a workspace to look around in: two products, two teams in their
 * rhythms, a release in every phase, a runbook, notes, a freeze. Its dates lie around today. Cannot be undone.
 */
export function sampleWorkspace(
  given: { readonly zone: Zone },
  context: Pick<CommandContext, 'now' | 'today' | 'newId'>,
): Plan {
  const draft = newDraft(context);
  const payments = context.newId();
  draft.apply(
    setUpWorkspace({ name: 'Payments', zone: given.zone, productId: payments }, draft).changes,
  );
  const products = new Map<string, Id>([
    ['PAY', payments],
    ['AND', context.newId()],
  ]);
  addWallet(draft, products.get('AND') ?? '');
  const people = buildPeople(draft, given.zone);
  const sprints = buildSprints(draft);
  const releases = buildReleases(draft, products, people, given.zone);
  buildFeeds(draft, sprints, releases);
  buildItems(draft, { products, people, sprints, releases });
  countSprintPoints(draft);
  buildCadences(draft, { zone: given.zone, products }, releases.get('A-9.5') ?? '');
  const nextNight = releases.get('4.2.0') ?? '';
  buildRunbook(draft, nextNight, people);
  buildNotes(draft, nextNight);
  buildDaysOff(draft, people);
  buildCalendar(draft, given.zone, nextNight);
  return { label: 'Make the sample workspace', final: true, changes: draft.inserts() };
}

function addWallet(draft: ReturnType<typeof newDraft>, id: Id): void {
  const last = [...draft.model().products.values()].at(-1)?.rank ?? null;
  draft.apply([
    insert('products', {
      id,
      key: 'AND',
      name: 'Android wallet',
      versionScheme: 'free',
      method: 'continuous',
      rank: rankBetween(last, null),
    }),
  ]);
}
