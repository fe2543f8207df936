import { longDate } from '#shared/lib/date-words.ts';
import { cycleOf, followOf } from '../follow/chain.ts';
import { isKept } from '../follow/rule.ts';
import { followWords } from '../follow/words.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Follow, Release } from '../records/release.ts';
import { releaseName } from '../release/release-name.ts';
import type { Check, CheckInput, Report } from './check.ts';

/**
 * A release that is not where the one it follows puts it. Before its leader's date it would ship
 * without what it needs: a blocker. At another distance than agreed, but after it: a warning.
 */
export const followBroken: Check = {
  name: 'follow-broken',
  subject: 'the release it follows',
  needsDate: true,
  run(input) {
    const { model, release } = input;
    const follow = followOf(model, release.id);
    const leader = follow && model.releases.get(follow.leaderId);
    if (!leader) return [];
    if (cycleOf(model, release.id, leader.id)) return [inCircle(input, leader)];
    return leader.status === 'cancelled' ? [] : displaced(input, follow, leader);
  },
};

function displaced({ model, release }: CheckInput, follow: Follow, leader: Release): Report[] {
  const [date, from] = [release.targetDate, leader.targetDate];
  if (date === null || from === null) return [];
  if (isKept(follow, from, date, workCalendarOf(model))) return [];
  const name = releaseName(model, leader);
  const before = date < from;
  return [
    {
      severity: before ? 'blocker' : 'warning',
      what: before ? `Ships before ${name}` : `Not ${followWords(follow, name)}`,
      where: release.version,
      why: `It is planned ${followWords(follow, name)}, which ships ${longDate(from)}; this one ships ${longDate(date)}.`,
      how: 'Move one of them',
      mend: { at: 'field', field: 'date' },
      records: [leader.id],
    },
  ];
}

/** No command makes a circle, but a file may hold one. */
const inCircle = ({ model, release }: CheckInput, leader: Release): Report => ({
  severity: 'blocker',
  what: 'Follows itself in a circle',
  where: release.version,
  why: `It follows ${releaseName(model, leader)}, which follows it in turn: none of them can come first.`,
  how: 'Let one of them follow no release',
  mend: { at: 'field', field: 'date' },
  records: [leader.id],
});
