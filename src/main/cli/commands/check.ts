import type { Finding } from '#shared/domain/checks/finding.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { verdict, verdictLabel } from '#shared/domain/checks/verdict.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { compareByDate } from '#shared/domain/release/compare-by-date.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { dateAt } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import type { CliArguments } from '../arguments.ts';
import { findProduct, findRelease } from '../finding-records.ts';
import { reading } from '../opened.ts';
import { EXIT, type ExitCode, misused } from '../output.ts';
import type { World } from '../world.ts';

/** `preflight check`: what stands in the way of one release, or of all that are open. */
export const checkCommand = (call: CliArguments, world: World): Promise<ExitCode> =>
  reading(call, world, ({ model }) => {
    const chosen = chosenReleases(model, call);
    if (typeof chosen === 'string') return misused(world, chosen);
    if (chosen.length === 0) world.say(`preflight: There is no open release${inProduct(call)}.`);
    const reports = chosen.map((release) => reportOn(model, release, world));
    world.out(
      call.switches.has('json')
        ? `${JSON.stringify(reports, null, 2)}\n`
        : reports.map(inWords).join('\n'),
    );
    return reports.some(({ blockers }) => blockers > 0) ? EXIT.blockers : EXIT.clear;
  });

const inProduct = ({ values: { product } }: CliArguments): string =>
  product === undefined ? '' : ` in ${product.toUpperCase()}`;

function chosenReleases(model: Model, { values }: CliArguments): readonly Release[] | string {
  const product = values.product === undefined ? null : findProduct(model, values.product);
  if (product && !product.ok) return product.error;
  if (values.release === undefined)
    return [...model.releases.values()]
      .filter(isOpen)
      .filter(({ productId }) => product === null || productId === product.value.id)
      .toSorted(compareByDate);
  const release = findRelease(model, values.release, values.product);
  return release.ok ? [release.value] : release.error;
}

/** What is said of a release; the shape of `--json`. */
function reportOn(model: Model, release: Release, world: World) {
  const now = world.now();
  const today = dateAt(now, zoneOf(model));
  const { findings, clear } = runChecks({ model, release, now, today });
  const { word, ...counts } = verdict(findings);
  return {
    version: release.version,
    name: release.name,
    product: model.products.get(release.productId)?.key ?? '',
    targetDate: release.targetDate,
    verdict: word,
    ...counts,
    findings: findings.map(({ releaseId: _, mend: __, ...finding }) => finding),
    clear,
  };
}

function inWords(report: ReturnType<typeof reportOn>): string {
  const { blockers, warnings, ahead } = report;
  const head = `${releaseTitle(report)}: ${verdictLabel(report.verdict)} (${counted(blockers, 'blocker')}, ${counted(warnings, 'warning')}, ${ahead} ahead)`;
  return `${[head, ...report.findings.map(line)].join('\n')}\n`;
}

const line = (finding: Omit<Finding, 'releaseId' | 'mend'>): string =>
  finding.counts
    ? `  ${finding.severity.padEnd(7)}  ${placed(finding)}. ${finding.how}.`
    : `  ahead    ${placed(finding)} (counts from ${finding.countsFrom}).`;

/** What is the matter, after where it is, unless it begins with that. */
const placed = ({ where, what }: Pick<Finding, 'where' | 'what'>): string =>
  what.startsWith(`${where} `) ? what : `${where}: ${what}`;
