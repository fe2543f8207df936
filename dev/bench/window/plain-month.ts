/** A bar of a month's page: where it lies in the grid, and what stands on it. */
export interface PlainBar {
  readonly id: string;
  readonly words: string;
  readonly colour: string;
  /** From 0. */
  readonly week: number;
  /** From 0, and how many days it covers in this week. */
  readonly day: number;
  readonly days: number;
}

/**
 * Bare CSS grids, one a week, that show the bars they are given, page after page as the button is
 * pressed; a bar is dragged to another day of its week. Runs in the page, so it uses nothing from
 * here.
 */
export function buildPlainMonth(pages: readonly (readonly PlainBar[])[]): void {
  const root = document.querySelector('#root') as HTMLElement;
  const next = document.createElement('button');
  next.textContent = 'Later month';
  const title = document.createElement('h1');
  const month = document.createElement('main');
  month.style.cssText = 'user-select: none';
  root.replaceChildren(next, title, month);
  let page = 0;
  let moved: PlainBar | null = null;
  const draw = () => {
    const bars = (pages[page % pages.length] ?? []).map((bar) =>
      moved && bar.id === moved.id && bar.week === moved.week ? moved : bar,
    );
    title.textContent = `Page ${page}`;
    const weeks = Array.from({ length: 6 }, (_, week) => {
      const grid = document.createElement('div');
      grid.style.cssText =
        'display: grid; grid-template-columns: repeat(7, 1fr); grid-auto-rows: 22px; min-height: 120px; grid-auto-flow: row dense';
      const days = Array.from({ length: 7 }, (_, day) => {
        const cell = document.createElement('div');
        cell.dataset.date = '';
        cell.textContent = String(week * 7 + day + 1);
        return cell;
      });
      const drawn = bars.filter((bar) => bar.week === week).map(barElement);
      grid.replaceChildren(...days, ...drawn);
      return grid;
    });
    month.replaceChildren(...weeks);
  };
  const barElement = (bar: PlainBar) => {
    const element = document.createElement('div');
    element.dataset.event = bar.id;
    element.textContent = bar.words;
    element.style.cssText = `grid-column: ${bar.day + 1} / span ${bar.days}; background: ${bar.colour}; overflow: hidden; white-space: nowrap; margin: 1px`;
    element.addEventListener('pointerdown', () => {
      const width = month.offsetWidth / 7;
      const drop = ({ clientX }: PointerEvent) => {
        moved = { ...bar, day: Math.floor(clientX / width), days: 1 };
        draw();
      };
      addEventListener('pointerup', drop, { once: true });
    });
    return element;
  };
  next.addEventListener('click', () => {
    page += 1;
    draw();
  });
  draw();
}
