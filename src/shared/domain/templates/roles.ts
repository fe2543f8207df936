/** The roles that a new workspace has, in this order. Templates speak of them by name. */
export const ROLE_NAMES = [
  'Release manager',
  'Product manager',
  'Engineering lead',
  'QA lead',
  'Marketing',
  'Support',
  'Customer success',
] as const;

export type RoleName = (typeof ROLE_NAMES)[number];
