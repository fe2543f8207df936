import { describe, expect, it } from 'vitest';
import { staysInside } from '#main/app/network.ts';
import { isPermitted } from '#main/app/permissions.ts';

describe('what the browser may be asked for', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'fileSystem',
    'usb',
    'unknown',
  ])('is never %s', (permission) => {
    expect(isPermitted(permission)).toBe(false);
  });
});

describe('a request', () => {
  it.each(['app://bundle/index.html', 'data:font/woff2;base64,AA==', 'blob:app://bundle/1'])(
    'may be %s',
    (url) => {
      expect(staysInside(url)).toBe(true);
    },
  );

  it.each([
    'https://example.com/',
    'http://127.0.0.1:80/',
    'ws://localhost/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'nonsense',
  ])('may not be %s', (url) => {
    expect(staysInside(url)).toBe(false);
  });
});
