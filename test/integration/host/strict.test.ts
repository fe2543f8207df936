import { describe, expect, it } from 'vitest';
import { printParameters } from '#dev/chromium-host/pdf.ts';
import { onlyKnown, strict } from '#dev/chromium-host/strict.ts';

describe('a member of electron', () => {
  const electron = strict({ known: 1, nothing: undefined }, 'electron');

  it('is there if the host has it', () => {
    expect([electron.known, electron.nothing]).toEqual([1, undefined]);
  });

  it('throws with its name if the host lacks it', () => {
    expect(() => (electron as Record<string, unknown>).clipboard).toThrow('electron.clipboard');
  });

  it('can be awaited and printed without being asked for more', async () => {
    await expect(Promise.resolve(electron)).resolves.toBe(electron);
    expect(JSON.stringify(electron)).toBe('{"known":1}');
  });

  it('takes no option that would do nothing', () => {
    expect(() => onlyKnown({ show: true, frame: false }, ['show'], 'BrowserWindow')).toThrow(
      'frame',
    );
  });
});

describe('printToPDF', () => {
  it('starts from the defaults of Electron: US Letter, 0.4 inch, no background, no tags', () => {
    expect(printParameters({ scale: 0.9 })).toEqual({
      ...{ paperWidth: 8.5, paperHeight: 11, printBackground: false, preferCSSPageSize: false },
      ...{ marginTop: 0.4, marginBottom: 0.4, marginLeft: 0.4, marginRight: 0.4 },
      ...{ generateTaggedPDF: false, generateDocumentOutline: false, scale: 0.9 },
    });
  });

  it.each([
    ['an unknown option', { silent: true }],
    ['a page size, which nothing here asks for', { pageSize: 'A4' }],
  ])('refuses %s', (_, options) => {
    expect(() => printParameters(options as never)).toThrow('does not know the option');
  });
});
