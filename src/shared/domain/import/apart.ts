const LONGEST_NAME = 500;

/** Words that say what a sprint is, not whose. */
const GENERAL = new Set(
  'sprint sprints iteration iterationen cycle week weeks woche kw w s sp it q pi ip year month quarter of the and'.split(
    ' ',
  ),
);

/** What a project's own sprint is called that has its name in common with that of another project. */
export function apartName(name: string, project: string): string {
  const mark = ` (${project})`;
  return `${name.slice(0, LONGEST_NAME - mark.length)}${mark}`;
}

/**
 * Whether a sprint's name says whose it is: `Sprint 12` does not, so each team has one; `MOB Sprint
 * 12` does, and means the same sprint on whatever project's issues it stands.
 */
export const namesAnOwner = (name: string): boolean =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => !GENERAL.has(word));
