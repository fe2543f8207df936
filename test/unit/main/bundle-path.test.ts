import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathFromRequest } from '#main/app/bundle-path.ts';

const get = (url: string) => pathFromRequest('GET', url);

describe('the path a request asks for', () => {
  it('is the file inside the bundle', () => {
    expect(get('app://bundle/index.html')).toBe('index.html');
    expect(get('app://bundle/assets/index-a1.js')).toBe('assets/index-a1.js');
    expect(get('app://bundle/assets/a%20b.svg')).toBe('assets/a b.svg');
  });

  it('is the page for the bare address, with or without a query', () => {
    expect(get('app://bundle/')).toBe('index.html');
    expect(get('app://bundle/?place=board#top')).toBe('index.html');
  });

  it.each([
    'app://bundle/../main/index.js',
    'app://bundle/assets/../../main/index.js',
    'app://bundle/%2e%2e/main/index.js',
    'app://bundle/%2E%2E%2Fmain/index.js',
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/..%5c..%5cwindows',
    'app://bundle/a%5cb',
    'app://bundle/index.html%00.js',
    'app://bundle/%',
    'app://bundle/%c3%28',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc/passwd',
    'app://bundle/C:%2fWindows',
    'app://bundle/index.html:stream',
  ])('refuses %s', (url) => {
    expect(get(url)).toBeNull();
  });

  it.each([
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'app://bundle@evil/index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
  ])('refuses another origin: %s', (url) => {
    expect(get(url)).toBeNull();
  });

  it.each(['POST', 'HEAD', 'PUT', 'get'])('refuses the method %s', (method) => {
    expect(pathFromRequest(method, 'app://bundle/index.html')).toBeNull();
  });

  it('never leaves the bundle, whatever the address', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      '%00',
      'a',
      '%25',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = get(`app://bundle/${pieces.join('')}`);
        const parts = path?.split('/') ?? [];
        expect(parts).not.toContain('..');
        expect(parts.slice(1)).not.toContain('');
        expect(path ?? '').not.toMatch(/^\/|[\\\0:]/);
      }),
      { numRuns: 300 },
    );
  });
});
