import { createLucideIcon } from 'lucide-react';

/** Columns of different height: the board. */
export const BoardIcon = createLucideIcon('board', [
  ['rect', { x: '3', y: '3', width: '5', height: '18', rx: '1', key: 'first' }],
  ['rect', { x: '10', y: '3', width: '5', height: '12', rx: '1', key: 'second' }],
  ['rect', { x: '17', y: '3', width: '4', height: '8', rx: '1', key: 'third' }],
]);
