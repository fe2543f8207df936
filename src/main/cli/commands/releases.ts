import { itemsOfRelease } from '#shared/domain/item/scope.ts';
import { tallyOf } from '#shared/domain/item/tally.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { compareByDate } from '#shared/domain/release/compare-by-date.ts';
import { checklistOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { progressOf } from '#shared/domain/release/progress.ts';
import type { CliArguments } from '../arguments.ts';
import { reading } from '../opened.ts';
import { EXIT, type ExitCode, table } from '../output.ts';
import type { World } from '../world.ts';

const HEADER = ['version', 'name', 'product', 'status', 'date', 'items', 'points', 'open'] as const;

/** `preflight releases`: one line a release, by date; undated ones last. */
export const releasesCommand = (call: CliArguments, world: World): Promise<ExitCode> =>
  reading(call, world, ({ model }) => {
    const rows = releaseRows(model);
    world.out(
      call.switches.has('json')
        ? `${JSON.stringify(rows, null, 2)}\n`
        : table(
            HEADER,
            rows.map((row) => [
              row.version,
              row.name,
              row.product,
              row.status,
              row.targetDate ?? '–',
              row.items,
              row.points,
              row.openChecklistItems,
            ]),
          ),
    );
    return EXIT.clear;
  });

/** What is said of each release; the shape of `--json`. */
export function releaseRows(model: Model) {
  return [...model.releases.values()].toSorted(compareByDate).map((release) => {
    const tally = tallyOf(itemsOfRelease(model, release.id));
    const checklist = phasesOf(model.phases, release.id).flatMap((phase) =>
      checklistOf(model.checklistItems, phase.id),
    );
    return {
      version: release.version,
      name: release.name,
      product: model.products.get(release.productId)?.key ?? '',
      status: release.status,
      targetDate: release.targetDate,
      items: tally.count,
      points: tally.points,
      openChecklistItems: progressOf(checklist).open,
    };
  });
}
