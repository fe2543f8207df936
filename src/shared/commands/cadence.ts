import { applyCadence } from './cadence/apply.ts';
import { generateCadence } from './cadence/generate.ts';
import { removeCadence } from './cadence/remove.ts';
import { setCadence } from './cadence/set.ts';

/** Commands on the rhythms of teams. */
export const cadenceCommands = {
  'cadence.set': setCadence,
  'cadence.remove': removeCadence,
  'cadence.generate': generateCadence,
  'cadence.apply': applyCadence,
} as const;
