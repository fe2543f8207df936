import { Chip } from '#renderer/components/chip.tsx';
import type { Fate } from '#shared/domain/cadence/ground.ts';

/** What becomes of a sprint or release, in a word; why, in its tooltip. */
export function FateChip({ fate }: { readonly fate: Fate }) {
  switch (fate.kind) {
    case 'new':
      return <Chip tone="accent">new</Chip>;
    case 'updated':
      return <Chip tone="hold">changes</Chip>;
    case 'unchanged':
      return <span className="dimmer">as it is</span>;
    case 'left':
      return (
        <span title={fate.why}>
          <Chip>left alone</Chip>
        </span>
      );
    case 'not-generated':
      return (
        <span title={fate.why}>
          <Chip tone="hold">not made</Chip>
        </span>
      );
  }
}
