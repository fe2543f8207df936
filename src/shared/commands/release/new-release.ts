import { type Change, type Id, insert } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Method } from '#shared/domain/records/product.ts';
import type { Deployment, Release, ReleaseStatus } from '#shared/domain/records/release.ts';
import { DEFAULT_ENVIRONMENT, defaultWindow } from '#shared/domain/release/default-window.ts';
import { huesAmong } from '#shared/domain/release/hues.ts';
import { templateName, templates } from '#shared/domain/templates/index.ts';
import type { Template, TemplatePhase } from '#shared/domain/templates/template.ts';
import type { IsoDate, Zone } from '#shared/lib/dates.ts';
import { rankBetween, ranksBetween } from '#shared/lib/rank.ts';
import type { CommandContext } from '../command.ts';
import { newRunbook } from '../runbook/new-runbook.ts';
import { castingOf } from './casting.ts';
import { dueOf } from './lock-due.ts';
import { cast } from './template-runbook.ts';

type Casting = ReturnType<typeof castingOf>;

/** What a new release is made from. What is left out comes from the workspace or is empty. */
export interface NewRelease {
  /** Given where other changes of the same transaction point at it. */
  readonly id?: Id;
  readonly productId: Id;
  readonly version: string;
  readonly name?: string;
  readonly targetDate: IsoDate | null;
  readonly method: Method;
  readonly goal?: string;
  readonly status?: ReleaseStatus;
  readonly ownerId?: Id | null;
  readonly hotfixOfId?: Id | null;
  readonly zone?: Zone;
  /** Left out: the default one, on the wall of `zone`. */
  readonly window?: Pick<Deployment, 'windowStart' | 'windowEnd' | 'windowNights' | 'zone'>;
  /** Given where several releases are made in one transaction, so that their colours differ. */
  readonly hue?: number;
  /** Calendar days before the target date. */
  readonly lockDaysBefore?: number | null;
}

/**
 * A release with everything its template brings: phases, checklists, one deployment in its
 * window, and its runbook. Where one person alone has a role, its work is theirs. The product may
 * come in the same transaction.
 */
export function newReleaseChanges(
  model: Model,
  input: NewRelease,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const template = templates[input.method];
  const release = newRelease(model, input, template, input.id ?? context.newId());
  const deployment = {
    id: context.newId(),
    releaseId: release.id,
    rank: firstRank(),
    environment: DEFAULT_ENVIRONMENT,
    state: 'planned' as const,
    ...defaultWindow(input.zone ?? zoneOf(model)),
    ...input.window,
  };
  const casting = castingOf(model);
  return [
    insert('releases', release),
    ...phaseChanges(template, release, casting, context),
    insert('deployments', deployment),
    ...newRunbook(deployment.id, context, cast(template.runbook, casting)),
  ];
}

function newRelease(model: Model, input: NewRelease, template: Template, id: Id): Release {
  return {
    id,
    productId: input.productId,
    version: input.version,
    name: input.name ?? '',
    method: input.method,
    goal: input.goal ?? '',
    status: input.status ?? 'planned',
    targetDate: input.targetDate,
    ownerId: input.ownerId ?? null,
    hotfixOfId: input.hotfixOfId ?? null,
    template: templateName(template),
    hue: input.hue ?? huesAmong(model.releases.values())(input.targetDate),
    lockDaysBefore: input.lockDaysBefore ?? null,
  };
}

function phaseChanges(
  template: Template,
  release: Release,
  casting: Casting,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const ranks = ranksBetween(null, null, template.phases.length);
  return template.phases.flatMap((phase, index) => {
    const id = context.newId();
    const row = insert('phases', {
      id,
      releaseId: release.id,
      kind: phase.kind,
      rank: ranks[index] ?? firstRank(),
      status: 'pending',
      startOffset: phase.start,
      endOffset: phase.end,
      offsetUnit: phase.unit,
      pinnedStart: null,
      pinnedEnd: null,
    });
    return [row, ...checklistChanges(phase, { ...release, phaseId: id }, casting, context)];
  });
}

function checklistChanges(
  phase: TemplatePhase,
  { phaseId, lockDaysBefore }: Pick<Release, 'lockDaysBefore'> & { readonly phaseId: Id },
  casting: Casting,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const ranks = ranksBetween(null, null, phase.checklist.length);
  return phase.checklist.map((item, index) =>
    insert('checklistItems', {
      id: context.newId(),
      phaseId,
      rank: ranks[index] ?? firstRank(),
      title: item.title,
      ...casting(item.role),
      required: item.required,
      ...dueOf(item, phase, lockDaysBefore),
      pinnedDue: null,
      state: 'open',
      reason: '',
      evidence: '',
      doneById: null,
      doneAt: null,
    }),
  );
}

const firstRank = (): string => rankBetween(null, null);
