import { useSelected } from '#renderer/state/selection.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { ReleaseInspector } from './release-inspector.tsx';
import { SeveralSprints } from './several-sprints.tsx';
import { SprintInspector } from './sprint-inspector.tsx';

/** What is known of what is selected: a sprint, several, or a release. */
export function Side() {
  const [releaseId = ''] = useSelected('release');
  const sprintIds = useSelected('sprint');
  const release = useModel((model) => model.releases.get(releaseId));
  const sprint = useModel((model) => model.sprints.get(sprintIds.at(-1) ?? ''));
  if (release) return <ReleaseInspector key={release.id} release={release} />;
  if (sprintIds.length > 1) return <SeveralSprints sprintIds={sprintIds} />;
  return sprint ? <SprintInspector key={sprint.id} sprint={sprint} /> : null;
}
