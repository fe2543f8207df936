import { Flag, GitFork, type LucideIcon, Megaphone, SquareCheck, Wrench } from 'lucide-react';
import type { SectionKind, StepKind } from '#shared/domain/records/runbook.ts';
import { SECTION_KINDS, STEP_KINDS } from '#shared/domain/records/runbook.ts';
import { SECTION_TITLES } from '#shared/domain/runbook/template.ts';

const STEP_WORDS: Readonly<Record<StepKind, string>> = {
  action: 'Action',
  check: 'Check',
  milestone: 'Milestone',
  communication: 'Communication',
  decision: 'Decision',
};

const ICONS: Readonly<Record<StepKind, LucideIcon>> = {
  action: Wrench,
  check: SquareCheck,
  milestone: Flag,
  communication: Megaphone,
  decision: GitFork,
};

/** What a step is, as a shape; its word is the label. */
export function KindIcon({ kind, named = false }: { readonly kind: StepKind; named?: boolean }) {
  const Icon = ICONS[kind];
  return named ? (
    <Icon size={15} role="img" aria-label={STEP_WORDS[kind]} />
  ) : (
    <Icon size={15} aria-hidden />
  );
}

export const STEP_KIND_OPTIONS = STEP_KINDS.map((id) => ({
  id,
  label: STEP_WORDS[id],
  icon: <KindIcon kind={id} />,
}));

export const SECTION_KIND_OPTIONS: readonly { readonly id: SectionKind; readonly label: string }[] =
  SECTION_KINDS.map((id) => ({ id, label: SECTION_TITLES[id] }));
