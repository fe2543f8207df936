import { windowOf } from '#shared/domain/deployment/window.ts';
import { type WindowWords, windowWords } from '#shared/domain/deployment/window-words.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { firstDeployment } from '#shared/domain/runbook/outline.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { Instant } from '#shared/lib/dates.ts';
import { momentWords } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import type { DocumentHead, HeadFact } from './document.ts';

/** What a document says about itself, besides its kind. */
export interface About {
  readonly label: string;
  /** What the document is, in the middle of a sentence: `deployment`. */
  readonly what: string;
  readonly asOf: Instant;
  readonly facts?: readonly HeadFact[];
}

/** The head that all documents of a release share. */
export function headOf(model: Model, release: Release, about: About): DocumentHead {
  const deployment = firstDeployment(model, release.id);
  const window = deployment && windowOf(deployment, release);
  const { label, what, asOf, facts = [] } = about;
  return {
    product: model.products.get(release.productId)?.name ?? '',
    version: release.version,
    title: release.name === '' ? capitalised(what) : `${release.name}: ${what}`,
    label,
    window: window && windowWords(window),
    day: release.targetDate && longDate(release.targetDate),
    facts,
    asOf: asOfWords(model, asOf),
    revision: null,
  };
}

/** `Tue 1 Dec 2026, 10:00 Europe/Berlin`: on the wall of the workspace. */
export const asOfWords = (model: Pick<Model, 'settings'>, asOf: Instant): string =>
  `${momentWords(asOf, zoneOf(model))} ${zoneLabel(zoneOf(model))}`;

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** `4.2.0 Ledger export: deployment`. */
export const titleOf = ({ version, title }: DocumentHead): string =>
  version === null ? title : `${version} ${title}`;

/** `Europe/Berlin (21:00–01:00 UTC)`. */
export const zoneWords = ({ zone, utc }: WindowWords): string =>
  utc === null ? zone : `${zone} (${utc})`;
