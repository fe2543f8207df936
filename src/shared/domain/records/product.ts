import type { Row } from './fields.ts';
import { choice, id, name, rank, text } from './fields.ts';
import { table } from './table.ts';

export const VERSION_SCHEMES = ['semver', 'calver', 'free'] as const;
export type VersionScheme = (typeof VERSION_SCHEMES)[number];

/** How a release is worked on; picks the built-in template. */
export const METHODS = ['agile', 'waterfall', 'continuous', 'hotfix'] as const;
export type Method = (typeof METHODS)[number];

export const products = table('model', {
  id: id(),
  key: text(20),
  name: name(),
  versionScheme: choice(VERSION_SCHEMES),
  method: choice(METHODS),
  rank: rank(),
});

export type Product = Row<typeof products.fields>;
