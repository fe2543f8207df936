import { METHODS, type Method, type VersionScheme } from '#shared/domain/records/product.ts';
import { templates } from '#shared/domain/templates/index.ts';
import type { Option } from './option.ts';

/** The ways to count versions, to choose from. */
export const SCHEME_OPTIONS: readonly Option<VersionScheme>[] = [
  { id: 'semver', label: 'Semantic', hint: '4.2.0' },
  { id: 'calver', label: 'Calendar', hint: '2026.12' },
  { id: 'free', label: 'Free', hint: 'any words' },
];

/** The ways to work on a release, to choose from. */
export const METHOD_OPTIONS: readonly Option<Method>[] = METHODS.map((id) => ({
  id,
  label: templates[id].title,
}));
