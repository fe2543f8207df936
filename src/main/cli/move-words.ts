import { wordsForEffects } from '#shared/domain/calendar/effects.ts';
import type { StayReason } from '#shared/domain/follow/propose.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted, listed, momentWords } from '#shared/lib/format.ts';
import { inOneLine } from './harmless.ts';
import type { MoveReport } from './move-report.ts';

/** What a move does, or would do, line by line. */
export function moveInWords(report: MoveReport): string {
  if (report.before === report.after)
    return `${report.version} is on ${longDate(report.after)} already.\n`;
  const name = ({ version, product }: Named): string =>
    product === report.product ? version : `${product} ${version}`;
  const lines = [
    `${report.applied ? 'Moved' : 'Would move'} ${report.version}: ${step(report)}`,
    wordsForEffects(report) ?? 'Nothing else moves with it',
    ...(report.staying.length > 0
      ? [`What is done or pinned stays: ${listed(report.staying)}`]
      : []),
    ...(report.beforeToday > 0
      ? [
          `${counted(report.beforeToday, 'date')} ${report.applied ? 'now before today' : 'would fall before today'}`,
        ]
      : []),
    ...report.followers.map((one) => followerLine(name(one), one)),
    ...report.unmoved.map((one) => `${name(one)} stays: ${STAYS[one.why]}`),
    ...report.collisions.map((one) => collisionLine(name(one), one)),
    legalLine(report),
    ...report.told.map(
      ({ audience, sentOn, toldDate }) =>
        `${audience} was told ${longDate(toldDate)}, on ${longDate(sentOn)}`,
    ),
    ...report.sprints.map(sprintLine),
    ...breakLines(report.breaks, name),
  ];
  return lines.map((line) => `${inOneLine(line)}.\n`).join('');
}

const STAYS: Record<StayReason, string> = {
  finished: 'it is finished',
  cancelled: 'it is cancelled',
  undated: 'it has no date',
  moved: 'it was moved by hand',
  'leader-undated': 'what it follows has no date any more',
  'beyond-calendar': 'its date would lie beyond what can be planned',
};

const step = ({ before, after }: { before: IsoDate | null; after: IsoDate }): string =>
  `${before === null ? 'no date' : longDate(before)} → ${longDate(after)}`;

type Named = Pick<MoveReport, 'version' | 'product'>;

const followerLine = (name: string, follower: MoveReport['followers'][number]): string =>
  `${follower.taken ? 'Takes along' : 'Leaves'} ${name}, planned ${follower.rule}: ${step(follower)}`;

const KINDS = { 'hard-freeze': 'hard freeze', 'soft-freeze': 'soft freeze', window: 'window' };

type Collision = MoveReport['collisions'][number];

function collisionLine(name: string, { kind, with: what, environment, end, zone }: Collision) {
  const where = environment === null ? '' : ` on ${environment}`;
  return `${name} collides with ${what} (${KINDS[kind]})${where}, until ${momentWords(end, zone)}`;
}

function legalLine({
  firstLegalDay,
  after,
  past,
  refused,
  collisions,
  ...own
}: MoveReport): string {
  if (firstLegalDay === null) return 'No day in the two years after is legal';
  if (past) return `The day is in the past; the first legal day is ${longDate(firstLegalDay)}`;
  if (firstLegalDay !== after) return `The first legal day is ${longDate(firstLegalDay)}`;
  const isSoft = collisions.some(
    ({ version, product, kind }) =>
      kind === 'soft-freeze' && version === own.version && product === own.product,
  );
  return isSoft && refused?.code === 'soft-freeze'
    ? 'The day is legal only with a reason'
    : 'The day is legal';
}

/** One line for what is found, with all the environments on which it is. */
function breakLines(breaks: MoveReport['breaks'], name: (of: Named) => string): string[] {
  const alike = Map.groupBy(breaks, (one) => `New ${one.severity} on ${name(one)}: ${one.what}`);
  return [...alike].map(([line, each]) => {
    const environments = each.flatMap(({ environment }) => environment ?? []);
    return environments.length === 0 ? line : `${line}, on ${listed(environments)}`;
  });
}

const sprintLine = ({ name, startsAfterLock, endsAfterWindow }: MoveReport['sprints'][number]) =>
  endsAfterWindow
    ? `${name} ends after the window${startsAfterLock ? ' and starts after the scope lock' : ''}`
    : `${name} starts after the scope lock`;
