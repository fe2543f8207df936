import type { Method } from '../records/product.ts';
import { agile } from './agile.ts';
import { continuous } from './continuous.ts';
import { hotfix } from './hotfix.ts';
import type { Template } from './template.ts';
import { waterfall } from './waterfall.ts';

/** The templates that come with Preflight, by the method they are for. */
export const templates: Record<Method, Template> = { agile, waterfall, continuous, hotfix };

/** What a release remembers of its template: `agile@1`. */
export const templateName = (template: Template): string =>
  `${template.method}@${template.version}`;
