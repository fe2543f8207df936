import { type KnownBase, underHeaders } from '#shared/domain/import/base-values.ts';
import type { PreviewConflict, RefusedRow } from '#shared/domain/import/preview.ts';
import type { Change, Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { counted } from '#shared/lib/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext } from '../command.ts';
import { baseChanges, saidAfter, saidNow } from './bases.ts';
import { type StatusOfFile, sortStatuses } from './categories.ts';
import { type Decision, decide } from './decide.ts';
import { dependencyChanges } from './dependencies.ts';
import type { ImportInput } from './input.ts';
import { keysAfter, nameIssues } from './issue-names.ts';
import { addedItems, mergedItem } from './items.ts';
import { type KeptDate, keptWarnings } from './kept-dates.ts';
import { type Match, type Matching, matchRows } from './match.ts';
import { type Missing, missingChanges } from './missing.ts';
import { basesOf, findMoved, type MovedIssues, renamedOf } from './moved.ts';
import { staysBehind } from './moved-versions.ts';
import { findParents } from './parents.ts';
import { knowPeople } from './people.ts';
import { type Destination, findDestinations, importedNow } from './products.ts';
import { sprintChanges } from './reckon.ts';
import { answeredDates, countVersions, knowReleases, type VersionCounts } from './releases.ts';
import { nameSprints, type SprintNames } from './sprint-names.ts';
import { countSprints, knowSprints, sprintsThere } from './sprints.ts';
import { type Vocabulary, wallClock } from './vocabulary.ts';

/** Everything that importing a file would do, and what a preview tells of it. */
export interface WorkedOut {
  /** Empty where the file brings nothing that is not here already. */
  readonly changes: readonly Change[];
  /** By the key of the tracker's project. */
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly moved: readonly MovedIssues[];
  readonly matches: readonly Match[];
  readonly refused: readonly RefusedRow[];
  readonly missing: readonly Missing[];
  readonly added: number;
  readonly changed: number;
  readonly conflicts: readonly PreviewConflict[];
  readonly statuses: ReadonlyMap<string, StatusOfFile>;
  readonly versions: VersionCounts;
  readonly sprintCounts: ReadonlyMap<string, number>;
  readonly words: Vocabulary;
  /** The releases that have another date than the one that was answered. */
  readonly kept: readonly KeptDate[];
  readonly warnings: readonly string[];
}

/**
 * Compares a file with what its source last said and with the workspace, and works out every
 * change. Error: `not-found` where the product that was asked for is gone.
 */
export function workOut(
  model: Model,
  input: ImportInput,
  context: CommandContext,
): Result<WorkedOut> {
  const { source, headers, answers } = input;
  const bases = underHeaders(input.bases, headers);
  const moved = findMoved(model, source, bases, answers);
  const destinations = findDestinations(model, source, renamedOf(moved), answers, context);
  if (!destinations.ok) return destinations;
  const { of } = destinations.value;
  const matching = matchRows(model, source, bases, basesOf(moved), of, context);
  const there = sprintsThere(model, bases, renamedOf(moved));
  const known = { ...matching, bases, destinations: of, there };
  const gathering = compareRows(model, input, known);
  const { decisions } = gathering;
  const facts = gather(model, input, gathering, context);
  const added = addedItems(model, decisions, facts.words, context);
  const merged = decisions.flatMap((decision) => {
    const { item } = decision.match;
    const changes = item ? mergedItem(model, item, decision, facts.words, context) : [];
    return changes.length > 0 ? [changes] : [];
  });
  const dependencies = dependencyChanges(model, decisions, source.fields, context);
  const said = saidNow(matching.matches, source.fields);
  const sprints = sprintChanges(
    model,
    facts.words.sprints.all(),
    saidAfter(bases, said),
    facts.words,
    context.today,
  );
  const changes = [
    ...destinations.value.changes,
    ...facts.words.people.changes,
    ...facts.words.releases.changes,
    ...sprints.changes,
    ...added,
    ...merged.flat(),
    ...dependencies.changes,
    ...baseChanges(said, bases, headers, context),
    ...missingChanges(model, matching.missing, matching.matches, context),
  ];
  const { kept } = facts.words.releases;
  const stamps = changes.length > 0 ? importedNow(model, destinations.value, context) : [];
  return ok({
    ...matching,
    ...facts,
    moved,
    destinations: of,
    added: decisions.filter(({ fate }) => fate === 'add').length,
    changed: merged.length,
    refused: [...source.refused, ...matching.refused].sort((a, b) => a.row - b.row),
    conflicts: decisions.flatMap((decision) => decision.conflicts),
    kept,
    warnings: [
      ...source.warnings,
      ...keptWarnings(kept),
      ...sprints.unknown,
      ...staysBehind(model, decisions),
      ...absent(facts.words.parents.unknown, 'parent'),
      ...absent(dependencies.unknown, 'linked issue'),
    ],
    changes: [...changes, ...stamps],
  });
}

/** The rows beside what is known of them. */
interface Known extends Pick<Matching, 'matches'> {
  readonly bases: readonly KnownBase[];
  readonly destinations: WorkedOut['destinations'];
  /** The workspace's sprints. */
  readonly there: readonly Sprint[];
}

interface Gathering extends Known {
  readonly decisions: readonly Decision[];
  readonly sprintNames: SprintNames;
}

/** What becomes of each row, and what its sprints are called here. */
function compareRows(model: Model, { source, answers }: ImportInput, known: Known): Gathering {
  const { fields } = source;
  const { matches, bases, destinations, there } = known;
  const names = nameIssues(model, bases, keysAfter(matches));
  const projectOf = projectsOf(model, destinations);
  const taken = new Set(there.map(({ name }) => name));
  const sprintNames = nameSprints({ fields, matches, bases, there: taken, projectOf }, answers);
  const comparison = { model, fields, names, sprintNames, sprints: byId(there) };
  const decisions = matches.map((match) => decide(match, comparison, answers.takes));
  return { ...known, decisions, sprintNames };
}

/** What the file speaks of beside items. */
function gather(
  model: Model,
  { source, answers }: ImportInput,
  { matches, bases, decisions, destinations, there, sprintNames }: Gathering,
  context: CommandContext,
): Pick<WorkedOut, 'statuses' | 'versions' | 'sprintCounts' | 'words'> {
  const { fields } = source;
  const statuses = sortStatuses(matches, fields, answers.statusCategories);
  const versions = countVersions(matches, fields, statuses);
  const sprintCounts = countSprints(matches, fields, sprintNames);
  const words = {
    fields,
    statuses,
    people: knowPeople(model, context),
    sprintNames,
    sprints: knowSprints(there, sprintCounts, answers.sprintDates, context),
    releases: knowReleases(model, answeredDates(answers, destinations), versions, context),
    parents: findParents(model, decisions, fields, bases),
    instant: wallClock(zoneOf(model)),
  };
  return { statuses, versions, sprintCounts, words };
}

const byId = (sprints: readonly Sprint[]): ReadonlyMap<Id, Sprint> =>
  new Map(sprints.map((sprint) => [sprint.id, sprint]));

/** The key of each source's project, as it is once the file has come in. */
function projectsOf(model: Model, destinations: WorkedOut['destinations']) {
  const now = new Map([...destinations.values()].map(({ source }) => [source.id, source.project]));
  return (sourceId: Id): string =>
    now.get(sourceId) ?? model.importSources.get(sourceId)?.project ?? '';
}

function absent(count: number, what: string): string[] {
  if (count === 0) return [];
  const subject = `${counted(count, what)} ${count === 1 ? 'is' : 'are'}`;
  return [`${subject} neither in the file nor in the workspace.`];
}
