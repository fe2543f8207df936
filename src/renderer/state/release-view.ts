import { create } from 'zustand';
import type { Id } from '#shared/domain/model/change.ts';

/** The fields of a release's head that open to be edited. */
export type HeadField = 'goal' | 'owner' | 'date' | 'lock' | 'follows' | 'status';

/** A deployment that is edited, or the one that is being added. */
export type OpenDeployment = Id | 'new';

export type Grouping = 'phase' | 'role' | 'person';

interface ReleaseView {
  readonly releaseId: Id | null;
  /** Which field is open, so that a finding can lead to it. */
  readonly open: HeadField | null;
  readonly deployment: OpenDeployment | null;
  /** The phase whose checklist is looked at; `null` is the one under way. */
  readonly phaseId: Id | null;
  readonly grouping: Grouping;
}

/** How the release place is looked at. */
export const useReleaseView = create<ReleaseView>(() => ({
  releaseId: null,
  open: null,
  deployment: null,
  phaseId: null,
  grouping: 'phase',
}));

/** Begins with a release: nothing is open, the phase under way is in sight. */
export function lookAt(releaseId: Id): void {
  if (useReleaseView.getState().releaseId === releaseId) return;
  useReleaseView.setState({ releaseId, open: null, deployment: null, phaseId: null });
}

export const openField = (open: HeadField | null): void =>
  useReleaseView.setState({ open, deployment: null });

export const openDeployment = (deployment: OpenDeployment | null): void =>
  useReleaseView.setState({ deployment, open: null });

export const choosePhase = (phaseId: Id): void =>
  useReleaseView.setState({ phaseId, grouping: 'phase' });
