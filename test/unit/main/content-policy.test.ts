import { describe, expect, it } from 'vitest';
import { printPolicy, windowPolicy, withNonce } from '#main/app/content-policy.ts';
import { contentType } from '#main/app/content-type.ts';

describe("the window's policy", () => {
  it('starts from nothing and lets in only what is its own', () => {
    const parts = windowPolicy('abc').split('; ');
    expect(parts[0]).toBe("default-src 'none'");
    expect(parts).toContain("script-src 'self'");
    expect(parts).toContain("style-src 'self' 'nonce-abc'");
    expect(windowPolicy('abc')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('puts the nonce where the page asks for it', () => {
    const page = '<meta nonce="%NONCE%"><style nonce="%NONCE%"></style>';
    expect(withNonce(page, 'abc')).toBe('<meta nonce="abc"><style nonce="abc"></style>');
  });
});

describe('the policy of a printed page', () => {
  it('lets no script run and nothing load', () => {
    expect(printPolicy).toContain("default-src 'none'");
    expect(printPolicy).toMatch(/(^|; )sandbox(;|$)/);
    expect(printPolicy).not.toMatch(/script-src|'self'|https?:/);
  });
});

describe('content types', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/index-a1.js', 'text/javascript; charset=utf-8'],
    ['assets/Inter.WOFF2', 'font/woff2'],
    ['assets/unknown.xyz', 'application/octet-stream'],
    ['no-ending', 'application/octet-stream'],
  ])('%s is %s', (path, type) => {
    expect(contentType(path)).toBe(type);
  });
});
