import { cadenceCommands } from '#shared/commands/cadence.ts';
import type { CommandContext } from '#shared/commands/command.ts';
import { type CadencePlan, planCadence } from '#shared/domain/cadence/plan.ts';
import { type Model, type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import type { Cadence } from '#shared/domain/records/cadence.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { aCadence, aProduct, aTeam, theSettings } from './builders.ts';
import { run, testContext } from './run-command.ts';
import { must } from './workspaces.ts';

/** A team with its cadence, one product, and what else is given. */
export const cadenceModel = (
  cadence: Partial<Cadence> = {},
  rows: Partial<ModelRows> = {},
): Model =>
  modelFrom({
    settings: [theSettings()],
    teams: [aTeam({ name: 'Pay' })],
    products: [aProduct()],
    cadences: [aCadence(cadence)],
    ...rows,
  });

export const theCadence = (model: Model, id = 'a-cadence'): Cadence => {
  const cadence = model.cadences.get(id);
  if (!cadence) throw new Error(`There is no cadence ${id}`);
  return cadence;
};

/** What generating up to `horizon` would do. */
export const planned = (model: Model, horizon: IsoDate, id?: string): CadencePlan =>
  must(planCadence(model, theCadence(model, id), horizon));

/** The model after generating up to `horizon`. */
export const generated = (
  model: Model,
  horizon: IsoDate,
  { cadenceId = 'a-cadence', ...context }: Partial<CommandContext> & { cadenceId?: string } = {},
): Model =>
  run(
    model,
    cadenceCommands['cadence.generate'],
    { cadenceId, horizon },
    {
      ...testContext(),
      newId: nextId,
      ...context,
    },
  ).model;

let count = 0;
const nextId = () => `made-${++count}`;

/** The cadence with other values, in the model. */
export const withCadence = (model: Model, to: Partial<Cadence>, id = 'a-cadence'): Model => ({
  ...model,
  cadences: new Map(model.cadences).set(id, { ...theCadence(model, id), ...to }),
});

/** Name, start and end of each sprint, by start. */
export const sprintLines = (model: Model): string[] =>
  [...model.sprints.values()]
    .toSorted((a, b) => (a.startDate ?? '').localeCompare(b.startDate ?? ''))
    .map(({ name, startDate, endDate }) => `${name}: ${startDate} to ${endDate}`);

/** Version and date of each release, by date. */
export const releaseLines = (model: Model): string[] =>
  [...model.releases.values()]
    .toSorted((a, b) => (a.targetDate ?? '').localeCompare(b.targetDate ?? ''))
    .map(({ version, targetDate }) => `${version}: ${targetDate}`);
