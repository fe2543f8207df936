/** `goal, date and window`: each name once, in the order of its first coming. */
export function listed(names: Iterable<string>): string {
  const all = [...new Set(names)];
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

/** `Change goal and date of 4.2.0`; `Change 4.2.0` where no part is named. */
export const changeLabel = (parts: readonly string[], of: string): string =>
  parts.length === 0 ? `Change ${of}` : `Change ${listed(parts)} of ${of}`;

/** `Change the goal of 4.2.0`, `Change goal and owner of 4.2.0`. */
export function partsLabel(parts: readonly string[], of: string): string {
  const [only, ...others] = parts;
  const named = only !== undefined && others.length === 0 ? [`the ${only}`] : parts;
  return changeLabel(named, of);
}

/** Several labels as that of one step: `Move 4.2.0 to Fri 11 Dec 2026, and let Kite 8 feed 4.2.0`. */
export function joinLabels(labels: readonly string[]): string {
  const all = [...new Set(labels.filter((label) => label !== ''))];
  const words = all.map((label, index) => (index === 0 ? label : goingOn(label)));
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')}, and ${last}`;
}

const goingOn = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
