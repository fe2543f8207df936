import type { Scene, Screen } from '../screen.ts';
import { actAs, begin } from './begin.ts';
import { CALENDAR, CALENDAR_VIEWS } from './calendar.ts';
import { CALENDAR_CROWDED } from './calendar-crowded.ts';
import { CALENDAR_DIALOGS } from './calendar-dialogs.ts';
import { crowd } from './crowd.ts';
import { PEOPLE, PEOPLE_EMPTY } from './people.ts';
import { SPRINTS, SPRINTS_EMPTY, SPRINTS_VIEWS } from './sprints.ts';

/** The same screens under another workspace's name. */
const named = (workspace: string, screens: readonly Screen[]): Screen[] =>
  screens.map((screen) => ({ ...screen, name: `${workspace}-${screen.name}` }));

/** The places where what comes is planned: in the sample, in a new workspace, and where it is crowded. */
export const planning: readonly Scene[] = [
  {
    args: ['--sample'],
    prepare: actAs,
    screens: [...CALENDAR, ...CALENDAR_DIALOGS, ...SPRINTS, ...PEOPLE],
  },
  {
    args: [],
    prepare: begin,
    screens: named('empty', [...CALENDAR_VIEWS, ...SPRINTS_EMPTY, ...PEOPLE_EMPTY]),
  },
  {
    args: ['--sample'],
    prepare: crowd,
    screens: named('crowded', [
      ...CALENDAR_VIEWS,
      ...CALENDAR_CROWDED,
      ...SPRINTS_VIEWS,
      ...PEOPLE,
    ]),
  },
];
