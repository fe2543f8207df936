import { describe, expect, it } from 'vitest';
import { type ExportRequest, exportDocument } from '#main/exchange/export-document.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { AS_OF, documentedModel } from '#test/support/documented-release.ts';

const request: ExportRequest = {
  kind: 'runbook',
  releaseId: 'r',
  edition: 'customer',
  format: 'md',
};

async function exported(over: Partial<ExportRequest> = {}, now = AS_OF) {
  let page = '';
  const print = async (html: string) => {
    page = html;
    return ok(new TextEncoder().encode('%PDF'));
  };
  const result = await exportDocument(documentedModel, { ...request, ...over }, { now, print });
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, text: new TextDecoder().decode(result.value.bytes), page };
}

const revisionOf = (text: string) => /revision `(\w{6})`/.exec(text)?.[1];

describe('an exported document', () => {
  it.each([
    ['runbook', 'customer', 'Payments 4.2.0 runbook.md', '## 3 Deployment'],
    ['notes', 'customer', 'Payments 4.2.0 release notes.md', 'Export your ledger as **CSV**'],
    ['notes', 'support', 'Payments 4.2.0 release notes (support).md', '*Ledger → Export*'],
    ['checklist', 'customer', 'Payments 4.2.0 checklist.md', '- [ ] Runbook rehearsed on staging'],
  ] as const)('is the %s (%s) under its name', async (kind, edition, name, words) => {
    const file = await exported({ kind, edition });
    expect(file.name).toBe(name);
    expect(file.text).toContain(words);
  });

  it('has the same revision whenever it is made, and another when it says something else', async () => {
    const first = revisionOf((await exported()).text);
    expect(first).toBeDefined();
    expect(revisionOf((await exported({}, '2027-01-01T00:00:00Z')).text)).toBe(first);
    expect(revisionOf((await exported({ kind: 'checklist' })).text)).not.toBe(first);
  });

  it('is printed with its fonts inside, only those of scripts it uses', async () => {
    const file = await exported({ format: 'pdf' });
    expect(file.name).toBe('Payments 4.2.0 runbook.pdf');
    expect(file.text).toBe('%PDF');
    const faces = file.page.matchAll(
      /@font-face\{font-family:"([^"]+)"[^}]*?font-weight:(\d+)[^}]*?unicode-range:(\S{10})/g,
    );
    expect([...faces].map(([, family, weight, range]) => `${family} ${weight} ${range}`)).toEqual([
      'Inter 400 U+0100-02B',
      'Inter 600 U+0100-02B',
      'Inter 400 U+0000-00F',
      'Inter 600 U+0000-00F',
      'JetBrains Mono 400 U+0100-02B',
      'JetBrains Mono 600 U+0100-02B',
      'JetBrains Mono 400 U+0000-00F',
      'JetBrains Mono 600 U+0000-00F',
    ]);
  });

  it('is refused where the release is gone', async () => {
    const ports = { now: AS_OF, print: async () => fail(appError('export-no-runtime', {})) };
    const gone = await exportDocument(documentedModel, { ...request, releaseId: 'q' }, ports);
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const pdf = await exportDocument(documentedModel, { ...request, format: 'pdf' }, ports);
    expect(pdf).toMatchObject({ ok: false, error: { code: 'export-no-runtime' } });
  });
});
