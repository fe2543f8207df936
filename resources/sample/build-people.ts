import { type Id, insert } from '#shared/domain/model/change.ts';
import type { Zone } from '#shared/lib/dates.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import type { Draft } from './draft.ts';
import { type Initials, SAMPLE_PEOPLE, SAMPLE_STAND_INS } from './people.ts';

export type PeopleIds = ReadonlyMap<Initials, Id>;

/** Teams and people; answers who is who. */
export function buildPeople(draft: Draft, zone: Zone): PeopleIds {
  const teams = new Map(['Payments', 'Wallet'].map((name) => [name, draft.newId()]));
  const ranks = ranksBetween(null, null, teams.size);
  draft.apply(
    [...teams].map(([name, id], i) => insert('teams', { id, name, rank: ranks[i] ?? 'a0' })),
  );
  const roles = new Map([...draft.model().roles.values()].map(({ name, id }) => [name, id]));
  const ids: PeopleIds = new Map(SAMPLE_PEOPLE.map(([initials]) => [initials, draft.newId()]));
  draft.apply(
    SAMPLE_PEOPLE.map(([initials, name, role, team, telephone]) =>
      insert('people', {
        id: idOf(ids, initials),
        name,
        mail: mailOf(name),
        telephone,
        zone,
        roleId: role === null ? null : (roles.get(role) ?? null),
        teamId: team === null ? null : (teams.get(team) ?? null),
        standInId: ids.get(SAMPLE_STAND_INS[initials] ?? initials) ?? null,
        active: true,
      }),
    ),
  );
  for (const person of draft.model().people.values())
    if (person.standInId === person.id) draft.edit('people', person, { standInId: null });
  return ids;
}

/** The id of somebody in the sample. */
export function idOf(ids: PeopleIds, initials: Initials): Id {
  const id = ids.get(initials);
  if (id === undefined) throw new Error(`The sample has no person ${initials}.`);
  return id;
}

const mailOf = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{Mark}/gu, '');
  return `${plain.toLowerCase().replaceAll(' ', '.')}@example.com`;
};
