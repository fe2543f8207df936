import type { Workspace } from '#main/workspace/index.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { PreferenceFile } from './preference-file.ts';
import { type Preferences, withActor } from './preferences.ts';

/** Who acts in this workspace on this installation; `null` until somebody said so. */
export function actorIn({ id, model }: Workspace, { actors }: Preferences): Id | null {
  const personId = actors[id];
  return personId !== undefined && model.people.get(personId)?.active ? personId : null;
}

/** Remembers who acts in this workspace from now on. */
export const actAs = (preferences: PreferenceFile, workspace: Workspace, personId: Id): void =>
  preferences.change((now) => withActor(now, workspace.id, personId));
