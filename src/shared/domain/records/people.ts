import type { Row } from './fields.ts';
import { flag, id, name, nullable, rank, ref, text, zone } from './fields.ts';
import { table } from './table.ts';

export const roles = table('model', { id: id(), name: name(), rank: rank() });
export type Role = Row<typeof roles.fields>;

export const teams = table('model', { id: id(), name: name(), rank: rank() });
export type Team = Row<typeof teams.fields>;

/** A person with history is made inactive, never deleted. */
export const people = table('model', {
  id: id(),
  name: name(),
  mail: nullable(text(320)),
  telephone: nullable(text(60)),
  zone: nullable(zone()),
  roleId: nullable(ref('roles')),
  teamId: nullable(ref('teams')),
  standInId: nullable(ref('people')),
  active: flag(),
});
export type Person = Row<typeof people.fields>;
