import type { SampleItem } from './items.ts';

/** As for Payments. */
export const WALLET_ITEMS: readonly SampleItem[] = [
  [201, 'Feature', 'Pay by holding the phone to the terminal', 13, 'done', 'YU', 22, 'A-9.3'],
  [202, 'Feature', 'Choose the default card', 3, 'done', 'NO', 22, 'A-9.3'],
  [203, 'Fix', 'Card art is blurred on tablets', 2, 'done', 'YU', 22, 'A-9.3'],
  [204, 'Improvement', 'Sign in with a passkey', 8, 'done', 'NO', 22, 'A-9.3'],
  [205, 'Chore', 'Raise the target API level', 3, 'done', 'YU', 22, 'A-9.3'],
  [210, 'Feature', 'Travel mode: cards by country', 8, 'done', 'YU', 23, 'A-9.4'],
  [211, 'Feature', 'Split a bill', 8, 'done', 'NO', 23, 'A-9.4'],
  [212, 'Improvement', 'Receipts that can be searched', 5, 'done', 'YU', 23, 'A-9.4'],
  [213, 'Fix', 'Notification opens the wrong receipt', 2, 'done', 'NO', 23, 'A-9.4'],
  [214, 'Fix', 'Crash on rotating the split screen', 2, 'done', 'YU', 24, 'A-9.4'],
  [215, 'Improvement', 'Explain a declined payment', 3, 'done', 'NO', 24, 'A-9.4'],
  [216, 'Chore', 'Smaller app: move art to the cloud', 5, 'done', 'YU', 24, 'A-9.4'],
  [217, 'Fix', 'Currency sign of the Swiss franc', 1, 'done', 'NO', 24, 'A-9.4'],
  [220, 'Feature', 'Loyalty cards beside payment cards', 8, 'in progress', 'YU', 25, 'A-9.5'],
  [221, 'Feature', 'Widget with the default card', 5, 'to do', 'NO', 25, 'A-9.5'],
  [222, 'Improvement', 'Faster start on old telephones', 5, 'to do', 'YU', 25, 'A-9.5'],
  [223, 'Fix', 'Screen reader skips the amount', 2, 'to do', 'NO', 25, 'A-9.5'],
  [224, 'Chore', 'Remove the old analytics library', 3, 'to do', 'YU', 26, 'A-9.5'],
  [225, 'Feature', 'Freeze a card with one touch', 5, 'to do', 'NO', 26, 'A-9.5'],
  [230, 'Feature', 'Teenager accounts', 13, 'to do', null, null, '-'],
  [231, 'Feature', 'Pay on the watch', 13, 'to do', null, null, '-'],
  [232, 'Improvement', 'Dark receipts', 2, 'to do', 'NO', null, '-'],
  [233, 'Fix', 'Old PIN still accepted for a minute', 3, 'to do', 'YU', null, '-'],
];

export const WALLET_BLOCKS = [
  [210, 215],
  [220, 221],
] as const;
