import { importFile } from './exchange/import.ts';
import { parse } from './exchange/parse-csv.ts';
import type { Row } from './row.ts';
import { bulkWrite } from './store/bulk-write.ts';
import { checks } from './store/checks.ts';
import { edit } from './store/edit.ts';
import { open } from './store/open.ts';
import { boardDrag } from './window/board-drag.ts';
import { boardDrop } from './window/board-drop.ts';
import { boardRender } from './window/board-render.ts';
import { calendarDrop, nextMonth } from './window/calendar.ts';
import { pdf, pdfGrowth } from './window/pdf.ts';
import { sprintsScroll } from './window/sprints.ts';
import { start } from './window/start.ts';
import { timelineScroll } from './window/timeline.ts';

/** Every speed that is measured. A new one is a file of its own and a line here. */
export const rows: readonly Row[] = [
  ...[bulkWrite, open, edit, parse, importFile, checks],
  ...[boardRender, boardDrag, boardDrop, nextMonth, calendarDrop, timelineScroll, sprintsScroll],
  ...[pdf, pdfGrowth, start],
];
