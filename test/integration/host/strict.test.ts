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
    expect(() => onlyKnown({ frame: false }, ['show'], 'BrowserWindow')).toThrow('frame');
  });
});

describe('printToPDF', () => {
  it('starts from the defaults of Electron: US Letter, 0.4 inch, no background, no tags', () => {
    expect(printParameters({})).toMatchObject({
      ...{ paperWidth: 8.5, paperHeight: 11, marginTop: 0.4, marginLeft: 0.4, scale: 1 },
      ...{ printBackground: false, generateTaggedPDF: false, generateDocumentOutline: false },
      ...{ preferCSSPageSize: false, landscape: false },
    });
  });

  it('takes sizes in inches', () => {
    const size = { width: 5, height: 7 };
    const margins = { top: 0, bottom: 1, left: 0.5, right: 0.25 };
    expect(printParameters({ pageSize: size, margins })).toMatchObject({
      ...{ paperWidth: 5, paperHeight: 7 },
      ...{ marginTop: 0, marginBottom: 1, marginLeft: 0.5, marginRight: 0.25 },
    });
    expect(printParameters({ pageSize: 'A4' })).toMatchObject({ paperWidth: 8.27 });
  });

  it.each([
    ['an unknown option', { silent: true }],
    ['an unknown margin', { margins: { marginType: 'none' } }],
    ['an unknown size', { pageSize: 'A9' }],
    ['a size of nothing', { pageSize: { width: 0, height: 7 } }],
    ['a margin in millimetres', { margins: { top: 20 } }],
  ])('refuses %s', (_, options) => {
    expect(() => printParameters(options as never)).toThrow();
  });
});
