import { mergedBase } from '#shared/domain/import/base-values.ts';
import type { SourceField } from '#shared/domain/import/source.ts';
import { type Change, insert, update } from '#shared/domain/model/change.ts';
import type { CommandContext } from '../command.ts';
import type { Match } from './match.ts';

/** What the source says now, kept for the next time, for every row that has come in. */
export const baseChanges = (
  matches: readonly Match[],
  fields: readonly SourceField[],
  { newId }: Pick<CommandContext, 'newId'>,
): Change[] =>
  matches.flatMap(({ base, row, to, itemId }) => {
    const { externalId } = row;
    const said = mergedBase(base, fields, row);
    if (base) return update('importBases', base, { externalId, itemId, ...said });
    return [
      insert('importBases', { id: newId(), sourceId: to.source.id, externalId, itemId, ...said }),
    ];
  });
