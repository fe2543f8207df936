import type { Zone } from '#shared/lib/dates.ts';

/** The zone of this computer. */
export const LOCAL_ZONE: Zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone there is, to choose from; UTC and this computer's own come first. */
export const zoneOptions: readonly { readonly id: Zone; readonly label: string }[] = [
  ...new Set(['UTC', LOCAL_ZONE, ...Intl.supportedValuesOf('timeZone')]),
].map((zone) => ({ id: zone, label: zone }));
