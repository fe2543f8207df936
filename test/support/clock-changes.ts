/**
 * The nights in 2026 and 2027 in which clocks change in New York, Berlin or on Lord Howe Island, as
 * the Saturday before and the Monday after.
 */
export const CLOCK_CHANGES: readonly (readonly [saturday: string, monday: string])[] = [
  ['2026-03-07', '2026-03-09'],
  ['2026-03-28', '2026-03-30'],
  ['2026-04-04', '2026-04-06'],
  ['2026-10-03', '2026-10-05'],
  ['2026-10-24', '2026-10-26'],
  ['2026-10-31', '2026-11-02'],
  ['2027-03-13', '2027-03-15'],
  ['2027-03-27', '2027-03-29'],
  ['2027-04-03', '2027-04-05'],
  ['2027-10-02', '2027-10-04'],
  ['2027-10-30', '2027-11-01'],
  ['2027-11-06', '2027-11-08'],
];
