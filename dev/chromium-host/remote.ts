/** What the program that started the host (a test, the screenshots) may tell it over Node's channel. */
export type Order =
  | { do: 'answer'; value: unknown }
  | { do: 'click'; path: string[] }
  | { do: 'emit'; event: string; args: unknown[] }
  | { do: 'quit' };
/** What the host tells that program. */
export type Report =
  | { said: 'devtools'; url: string }
  | { said: 'dialog'; kind: string; options: unknown }
  | { said: 'openExternal'; url: string };

const answers: unknown[] = [];

/** Whether somebody drives this host instead of a person. */
export const isRemote = (): boolean => process.send !== undefined;
export const report = (said: Report): void => void process.send?.(said);

/** The next answer that was laid ready, or a complaint that there is none. */
export function nextAnswer(kind: string, options: object): unknown {
  report({ said: 'dialog', kind, options });
  if (answers.length === 0) throw new Error(`No answer was laid ready for dialog.${kind}`);
  return answers.shift();
}

/** Takes orders from now on. */
export function takeOrders(carryOut: (order: Exclude<Order, { do: 'answer' }>) => void): void {
  if (!isRemote()) return;
  process.on('message', (order: Order) => {
    if (order.do === 'answer') answers.push(order.value);
    else carryOut(order);
  });
  process.on('disconnect', () => process.exit(1));
}
