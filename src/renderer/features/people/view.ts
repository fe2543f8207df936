import type { Id } from '#shared/domain/model/change.ts';

/** How the people are looked at until somebody changes it. */
export const PEOPLE_VIEW: { readonly selectedId: Id | null; readonly inactive: boolean } = {
  selectedId: null,
  inactive: false,
};
