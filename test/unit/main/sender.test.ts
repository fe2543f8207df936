import { describe, expect, it } from 'vitest';
import { isTrustedFrame } from '#main/app/sender.ts';

describe('a call from a frame', () => {
  it("is answered for the main frame of the app's page", () => {
    expect(isTrustedFrame({ url: 'app://bundle/index.html', isMain: true })).toBe(true);
  });

  it('is refused for a frame inside the page', () => {
    expect(isTrustedFrame({ url: 'app://bundle/index.html', isMain: false })).toBe(false);
  });

  it('is refused for a frame that is gone', () => {
    expect(isTrustedFrame(null)).toBe(false);
  });

  it.each([
    'app://print/1',
    'app://bundle.evil/index.html',
    'https://bundle/index.html',
    'file:///app/index.html',
    'data:text/html,hi',
    'about:blank',
    'about:srcdoc',
    '',
  ])('is refused from %s', (url) => {
    expect(isTrustedFrame({ url, isMain: true })).toBe(false);
  });
});
