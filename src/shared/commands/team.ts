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

/** A team at the end of the list. */
const createTeam = defineCommand({
  input: z.strictObject({ name: nameInput }),
  run(model, { name }, { newId }) {
    const free = isFree(model, name, null);
    if (!free.ok) return free;
    const last = [...model.teams.values()].toSorted(byRank).at(-1);
    const team = { id: newId(), name, rank: rankBetween(last?.rank ?? null, null) };
    return ok({ label: `Add the team ${name}`, changes: [insert('teams', team)] });
  },
});

const renameTeam = defineCommand({
  input: z.strictObject({ teamId: idInput, name: nameInput }),
  run(model, { teamId, name }) {
    const team = find(model, 'teams', teamId);
    if (!team.ok) return team;
    const free = isFree(model, name, teamId);
    if (!free.ok) return free;
    return ok({
      label: `Rename the team ${team.value.name} to ${name}`,
      changes: update('teams', team.value, { name }),
    });
  },
});

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
  return taken ? fail(appError('already-exists', { kind: 'team', name })) : ok(null);
}

/** Commands on teams. */
export const teamCommands = {
  'team.create': createTeam,
  'team.rename': renameTeam,
  'team.remove': removeTeam,
} as const;
