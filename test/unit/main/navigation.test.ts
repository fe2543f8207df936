import { describe, expect, it } from 'vitest';
import { externalLink, mayNavigate } from '#main/app/navigation.ts';

describe('where a window may go', () => {
  it('is its own page, wherever on it', () => {
    expect(mayNavigate('app://bundle/index.html')).toBe(true);
    expect(mayNavigate('app://bundle/index.html#/board')).toBe(true);
  });

  it.each([
    'app://bundle/assets/evil.html',
    'app://print/1',
    'https://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'about:blank',
    'not a url',
    '',
  ])('is not %s', (url) => {
    expect(mayNavigate(url)).toBe(false);
  });
});

describe('a link that leaves the app', () => {
  it.each(['https://jira.example.com/browse/PAY-1', 'mailto:mara@example.com?subject=4.2.0'])(
    'may be %s',
    (url) => {
      expect(externalLink(url)).toBe(url);
    },
  );

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'ms-settings:privacy',
    'smb://server/share',
    'app://bundle/index.html',
    'https://user:secret@example.com/',
    'https://',
    '//example.com',
    '',
  ])('may not be %s', (url) => {
    expect(externalLink(url)).toBeNull();
  });

  it('may not be longer than 2,000 characters', () => {
    expect(externalLink(`https://example.com/${'a'.repeat(2000)}`)).toBeNull();
  });

  it('is handed on as the parser understood it', () => {
    expect(externalLink('HTTPS://EXAMPLE.com/a b')).toBe('https://example.com/a%20b');
  });
});
