import type { z } from 'zod';

/**
 * What is wrong with a value, as the predicate of a sentence about its field: `is longer than 2000
 * characters`. `undefined` leaves the words to zod.
 */
export function problemInWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'too_big':
      return tooBig(issue.origin, String(issue.maximum));
    case 'too_small':
      return tooSmall(issue.origin, String(issue.minimum));
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `is no ${KINDS[issue.expected] ?? 'value'}`;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has nothing named ${issue.keys.join(', ')}`;
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'yes or no',
  array: 'list',
  object: 'object',
};

function tooBig(origin: string, most: string): string {
  if (origin === 'string') return `is longer than ${most} characters`;
  return origin === 'array' ? `has more than ${most} entries` : `is more than ${most}`;
}

function tooSmall(origin: string, least: string): string {
  if (origin === 'number' || origin === 'int') return `is less than ${least}`;
  if (least === '1') return 'is empty';
  return origin === 'string'
    ? `is shorter than ${least} characters`
    : `has fewer than ${least} entries`;
}
