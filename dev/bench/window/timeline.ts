import { copyOf, fullYearFile } from '../data.ts';
import type { Row } from '../row.ts';
import { onBoth } from './scrolling.ts';
import { goTo } from './windows.ts';

export const timelineScroll: Row = {
  name: 'timeline-scroll',
  what: 'timeline of a year, scrolled from top to bottom',
  size: '200 releases',
  against: 'an empty page as long, same wheel',
  inWindow: true,
  measure: (bench) =>
    onBoth(bench, copyOf(bench, fullYearFile(bench)), async (page) => {
      await goTo(page, '/calendar');
      await page.getByRole('radio', { name: 'Year', exact: true }).click();
      const timeline = page.getByRole('region', { name: 'Timeline' });
      await timeline.waitFor();
      return timeline;
    }),
};
