import type { ImportPreview } from '#shared/domain/import/preview.ts';
import { counted, grouped, listed } from '#shared/lib/format.ts';

type Preview = Omit<ImportPreview, 'token'>;
type Moved = Preview['moved'][number];

/** How many of the issues that moved are named. */
const MOST_KEYS = 5;

/** What an import did, or would do, line by line. */
export function importInWords(preview: Preview, applied: boolean): string {
  const { counts, columns, refused, warnings } = preview;
  const unread = columns.filter(({ meaning }) => meaning === null).map(({ header }) => header);
  const lines = [
    ...(preview.hasNews ? newsInWords(preview, applied) : [nothingNew(counts)]),
    ...(preview.encoding.startsWith('UTF-8')
      ? []
      : [`Read as ${preview.encoding}: the file is not UTF-8.`]),
    ...warnings,
    ...refused.map(
      ({ row, column, reason }) =>
        `row ${grouped(row)}${column === null ? '' : `, ${column}`}: ${reason}`,
    ),
    ...(unread.length > 0 ? [`Not read: ${[...new Set(unread)].join(', ')}.`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const newsInWords = ({ counts, targets, moved }: Preview, applied: boolean): string[] => [
  `${applied ? 'Imported' : 'Would import'} ${counted(came(counts), 'row')}: ` +
    `${grouped(counts.added)} added, ${grouped(counts.changed)} changed, ` +
    `${grouped(counts.unchanged)} unchanged; ${leftOut(counts)}.`,
  ...targets.map(
    ({ key, product, productKey, productId }) =>
      `${key} goes into ${productId === null ? 'the new product ' : ''}${product} (${productKey}).`,
  ),
  ...moved.map(movedInWords),
  `New: ${counted(counts.releases, 'release')}, ${counted(counts.sprints, 'sprint')}, ` +
    `${counted(counts.people, 'person', 'people')}, ` +
    `${counted(counts.dependencies, 'dependency', 'dependencies')}.`,
];

function movedInWords({ from, to, product, isRenamed, isCertain, items, issues }: Moved): string {
  const keys = issues.slice(0, MOST_KEYS).map(({ before, after }) => `${before} is ${after}`);
  const more = items > keys.length ? [`${grouped(items - keys.length)} more`] : [];
  const what = isRenamed
    ? `${from} is ${to} now: ${counted(items, 'item')} with new keys`
    : `${counted(items, 'item')} of ${from} moved to ${product}`;
  const doubt = isCertain ? '' : ' Taken for the same by their ids and titles.';
  return `${what} (${listed([...keys, ...more])}).${doubt}`;
}

/** Which sprints of the same name were taken for one or for several, and the way to the other. */
export function sharedInWords({
  names,
  projects,
  isApart,
}: Preview['sharedSprints'][number]): string {
  const [first = '', ...rest] = names;
  const which = rest.length === 0 ? first : `${first} to ${rest.at(-1)}`;
  const are = isApart
    ? 'are kept apart, each marked with its project’s key'
    : 'are taken for the same sprints';
  return `${which} of ${listed(projects)} ${are}, as their names suggest; the import place in the window lets you choose.`;
}

/** How many rows come in, or are here already: all but the refused ones. */
export const came = ({ rows, refused }: Preview['counts']): number => rows - refused;

const leftOut = ({ refused, missing }: Preview['counts']): string =>
  `${grouped(refused)} refused, ${grouped(missing)} missing from the file`;

function nothingNew(counts: Preview['counts']): string {
  const { unchanged } = counts;
  const here = unchanged > 0 ? `${counted(unchanged, 'row')} here already` : 'no row can come in';
  return `Nothing to import: ${here}; ${leftOut(counts)}. Nothing was changed.`;
}
