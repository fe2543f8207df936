import { describe, expect, it } from 'vitest';
import { whyUnread } from '#main/exchange/unread.ts';
import { explain } from '#shared/errors/catalogue.ts';

const thrown = (code: string) => Object.assign(new Error(`${code}: no luck`), { code });
const words = (code: string) => explain(whyUnread(thrown(code), 'jira.csv')).what;

describe('a file that cannot be read', () => {
  it('is said to be missing, forbidden, or what the system says', () => {
    expect(words('ENOENT')).toBe('There is no file jira.csv.');
    expect(words('EACCES')).toBe('jira.csv cannot be read: you have no permission to read it.');
    expect(words('EIO')).toBe('jira.csv cannot be read: the system says EIO.');
  });

  it('does not hide a bug', () => {
    expect(() => whyUnread(new TypeError('a bug'), 'jira.csv')).toThrow('a bug');
  });
});
