import type { Id } from '#shared/domain/model/change.ts';
import type { RunbookTemplate } from '#shared/domain/runbook/template.ts';
import type { TemplateRunbook } from '#shared/domain/templates/template.ts';

/** A template's runbook, its roles turned into those of this workspace. */
export const withRoleIds = (
  { introduction, sections }: TemplateRunbook,
  roleIds: ReadonlyMap<string, Id>,
): RunbookTemplate => ({
  introduction,
  sections: sections.map(({ kind, title, steps }) => ({
    kind,
    title,
    steps: steps.map(({ role, minutes, ...step }) => ({
      ...step,
      roleId: roleIds.get(role) ?? null,
      durationMinutes: minutes,
    })),
  })),
});
