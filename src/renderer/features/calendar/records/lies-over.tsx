import { useMemo } from 'react';
import { FrozenWindows } from '#renderer/components/frozen-windows.tsx';
import { today } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { newlyFrozen } from '#shared/domain/freeze/newly-frozen.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';

const FEW = 3;

/** The windows that a freeze would newly lie over, before it is there; nothing where none are. */
export function LiesOver({ freeze }: { readonly freeze: Freeze }) {
  const model = useModel((whole) => whole);
  const frozen = useMemo(() => {
    const freezes = new Map(model.freezes).set(freeze.id, freeze);
    return newlyFrozen(model, { ...model, freezes }, today());
  }, [model, freeze]);
  return frozen.length === 0 ? null : (
    <FrozenWindows frozen={frozen.slice(0, FEW)} count={frozen.length} />
  );
}
