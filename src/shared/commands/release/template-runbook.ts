import type { RunbookTemplate } from '#shared/domain/runbook/template.ts';
import type { TemplateRunbook } from '#shared/domain/templates/template.ts';
import type { Part } from './casting.ts';

/** A template's runbook, its roles turned into those of this workspace and into people. */
export const cast = (
  { introduction, sections }: TemplateRunbook,
  casting: (role: string) => Part,
): RunbookTemplate => ({
  introduction,
  sections: sections.map(({ kind, title, steps }) => ({
    kind,
    title,
    steps: steps.map(({ role, minutes, ...step }) => {
      const { roleId, personId } = casting(role);
      return { ...step, roleId, ownerId: personId, durationMinutes: minutes };
    }),
  })),
});
