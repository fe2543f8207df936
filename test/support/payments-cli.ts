import { readWorkspace } from '#main/workspace/index.ts';
import { CliWorld } from './cli-world.ts';
import { must } from './workspaces.ts';

/** Which workspace a call is about. */
export const W = ['--workspace', 'Payments.preflight'];

/** The everyday cadence as its file names it. */
export const EVERYDAY = {
  team: 'Pay',
  firstStart: '2026-01-05',
  sprintDays: 14,
  coolDownDays: 0,
  sprintsPerRelease: 4,
  releaseAfterDays: 1,
  weekday: 'TUE',
  scopeLockDaysBefore: 7,
  window: { start: '22:00', end: '02:00', zone: 'Europe/Berlin' },
  skipFreezes: true,
};

/** The command line beside a new workspace of Mara Kovač’s, `W`. */
export async function paymentsCli(): Promise<CliWorld> {
  const cli = new CliWorld();
  const { code, said } = await cli.run('new', ...W, '--as', 'Mara Kovač');
  if (code !== 0) throw new Error(said);
  return cli;
}

/** The workspace `W` as it is stored. */
export const paymentsIn = (cli: CliWorld) => must(readWorkspace(cli.path('Payments.preflight')));
