import { LockIcon, TriangleAlertIcon } from 'lucide-react';
import type { Frozen } from '#shared/domain/calendar/event.ts';

/** The shape of a freeze: a lock where nothing is deployed, a caution where it takes a reason. */
export const FreezeIcon = ({ kind }: Pick<Frozen, 'kind'>) =>
  kind === 'hard' ? (
    <LockIcon size={12} aria-hidden data-shape="freeze" />
  ) : (
    <TriangleAlertIcon size={12} aria-hidden data-shape="freeze" />
  );
