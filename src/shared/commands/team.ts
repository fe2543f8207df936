import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { rankBetween } from '#shared/lib/rank.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { withoutCadence } from './cadence/remove.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { idInput, nameInput } from './inputs.ts';

const personIds = z.array(idInput).optional();

/** A team at the end of the list, with its people. */
const createTeam = defineCommand({
  input: z.strictObject({ name: nameInput, personIds }),
  run(model, { name, personIds: members = [] }, { newId }) {
    const free = isFree(model, name, null);
    if (!free.ok) return free;
    const last = [...model.teams.values()].toSorted(byRank).at(-1);
    const team = { id: newId(), name, rank: rankBetween(last?.rank ?? null, null) };
    const joined = inTeam(model, members, team.id);
    if (!joined.ok) return joined;
    return ok({ label: `Add the team ${name}`, changes: [insert('teams', team), ...joined.value] });
  },
});

/** Changes a team's name, its people, or both. Who joins comes from wherever they were. */
const updateTeam = defineCommand({
  input: z.strictObject({
    teamId: idInput,
    name: nameInput.optional(),
    joining: personIds,
    leaving: personIds,
  }),
  run(model, { teamId, name, joining = [], leaving = [] }) {
    const team = find(model, 'teams', teamId);
    if (!team.ok) return team;
    const before = team.value.name;
    const free = isFree(model, name ?? before, teamId);
    if (!free.ok) return free;
    const joined = inTeam(model, joining, teamId);
    if (!joined.ok) return joined;
    const members = leaving.filter((id) => model.people.get(id)?.teamId === teamId);
    const left = inTeam(model, members, null);
    if (!left.ok) return left;
    const renamed = update('teams', team.value, { name: name ?? before });
    return ok({
      label:
        renamed.length > 0
          ? `Rename the team ${before} to ${name}`
          : `Change the people of ${before}`,
      changes: [...renamed, ...joined.value, ...left.value],
    });
  },
});

/** What puts people into a team, or into none. */
function inTeam(model: Model, personIds: readonly Id[], teamId: Id | null): Result<Change[]> {
  const changes: Change[] = [];
  for (const id of personIds) {
    const person = find(model, 'people', id);
    if (!person.ok) return person;
    changes.push(...update('people', person.value, { teamId }));
  }
  return ok(changes);
}

/** Takes a team away with its cadence. Its people and sprints stay, without a team. */
const removeTeam = defineCommand({
  input: z.strictObject({ teamId: idInput }),
  run(model, { teamId }) {
    const team = find(model, 'teams', teamId);
    if (!team.ok) return team;
    return ok({
      label: `Remove the team ${team.value.name}`,
      changes: [...released(model, teamId), remove('teams', team.value)],
    });
  },
});

function released(model: Model, teamId: Id): Change[] {
  const ofTeam = (row: { readonly teamId: Id | null }) => row.teamId === teamId;
  const none = { teamId: null };
  return [
    ...model.cadences
      .values()
      .filter(ofTeam)
      .flatMap((row) => withoutCadence(model, row)),
    ...model.people
      .values()
      .filter(ofTeam)
      .flatMap((row) => update('people', row, none)),
    ...model.sprints
      .values()
      .filter(ofTeam)
      .flatMap((row) => update('sprints', row, none)),
  ];
}

function isFree(model: Model, name: string, self: Id | null): Result<null> {
  const folded = name.toLocaleLowerCase('en');
  const taken = model.teams
    .values()
    .some((team) => team.id !== self && team.name.toLocaleLowerCase('en') === folded);
  return taken ? fail(appError('already-exists', { kind: 'team', name, field: 'Name' })) : ok(null);
}

/** Commands on teams. */
export const teamCommands = {
  'team.create': createTeam,
  'team.update': updateTeam,
  'team.remove': removeTeam,
} as const;
