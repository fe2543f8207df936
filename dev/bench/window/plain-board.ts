/**
 * A board by hand, without a store: arrays of cards, only those in sight drawn, one ghost under the
 * pointer. Runs in the page, so it uses nothing from here.
 */
export function buildPlainBoard(size: { readonly cards: number; readonly columns: number }): void {
  const SEEN_COLUMNS = 5;
  const SEEN_CARDS = 10;
  const columns: string[][] = Array.from({ length: size.columns }, () => []);
  for (let n = 0; n < size.cards; n += 1) columns[n % size.columns]?.push(`card-${n}`);
  const root = document.querySelector('#root') as HTMLElement;
  root.style.cssText = 'display: flex; gap: 12px; padding: 12px; user-select: none';
  const lists = columns.slice(0, SEEN_COLUMNS).map(() => {
    const list = document.createElement('section');
    list.style.cssText = 'width: 246px; height: 800px; background: #eee; overflow: hidden';
    return list;
  });
  root.replaceChildren(...lists);
  const draw = (index: number) => {
    const cards = columns[index]?.slice(0, SEEN_CARDS) ?? [];
    const drawn = cards.map((id) => {
      const card = document.createElement('div');
      card.dataset.item = id;
      card.style.cssText = 'height: 64px; margin: 8px; background: #fff; border: 1px solid #ccc';
      card.innerHTML = `<b>${id}</b><p>Refund from the list</p><small>3 points</small>`;
      return card;
    });
    const head = document.createElement('header');
    head.textContent = `${columns[index]?.length} items`;
    lists[index]?.replaceChildren(head, ...drawn);
  };
  for (const index of lists.keys()) draw(index);
  let carried: { id: string; from: number; ghost: HTMLElement } | null = null;
  addEventListener('pointerdown', (event) => {
    const card = (event.target as Element).closest<HTMLElement>('[data-item]');
    if (!card) return;
    const ghost = card.cloneNode(true) as HTMLElement;
    ghost.dataset.inHand = '';
    delete ghost.dataset.item;
    ghost.style.cssText += 'position: fixed; left: 0; top: 0; width: 230px; pointer-events: none';
    root.append(ghost);
    const from = lists.indexOf(card.closest('section') as HTMLElement);
    carried = { id: card.dataset.item ?? '', from, ghost };
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (carried) carried.ghost.style.transform = `translate(${clientX}px, ${clientY}px)`;
  });
  addEventListener('pointerup', ({ target }) => {
    if (!carried) return;
    const { id, from, ghost } = carried;
    const to = lists.indexOf((target as Element).closest('section') as HTMLElement);
    columns[from] = columns[from]?.filter((each) => each !== id) ?? [];
    columns[to]?.unshift(id);
    ghost.remove();
    carried = null;
    draw(from);
    draw(to);
  });
}
