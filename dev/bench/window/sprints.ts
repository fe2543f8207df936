import { copyOf, manySprintsFile } from '../data.ts';
import type { Row } from '../row.ts';
import { onBoth } from './scrolling.ts';
import { goTo } from './windows.ts';

export const sprintsScroll: Row = {
  name: 'sprints-scroll',
  what: 'sprints, the releases they feed scrolled from top to bottom',
  size: '200 releases, 300 sprints of 8 teams',
  against: 'an empty page as long, same wheel',
  inWindow: true,
  measure: (bench) =>
    onBoth(bench, copyOf(bench, manySprintsFile(bench)), async (page) => {
      await goTo(page, '/sprints');
      const releases = page.getByRole('list', { name: 'Releases by date' });
      await releases.waitFor();
      return releases;
    }),
};
