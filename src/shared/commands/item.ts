import { alsoInCommand } from './item/also-in.ts';
import { createCommand } from './item/create.ts';
import { addDependencyCommand, removeDependencyCommand } from './item/dependency.ts';
import { updateCommand, updateManyCommand } from './item/edit.ts';
import { moveCommand } from './item/move.ts';
import { removeCommand } from './item/remove.ts';

/** Commands on items and on the order between them. */
export const itemCommands = {
  'items.move': moveCommand,
  'item.create': createCommand,
  'item.update': updateCommand,
  'items.update': updateManyCommand,
  'items.remove': removeCommand,
  'item.alsoIn': alsoInCommand,
  'dependency.add': addDependencyCommand,
  'dependency.remove': removeDependencyCommand,
} as const;
