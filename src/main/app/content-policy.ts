/** Where index.html wants the nonce of its response. */
const NONCE_MARK = '%NONCE%';

/** What the window may load: its own files, and styles that carry this response's nonce. */
export function windowPolicy(nonce: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
  });
}

/** What a printed page may load: nothing from anywhere, only what it carries itself. */
export const printPolicy = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'font-src': 'data:',
  sandbox: '',
});

/** The page with the nonce in every place that asks for it. */
export const withNonce = (html: string, nonce: string): string =>
  html.replaceAll(NONCE_MARK, nonce);

function policy(directives: Readonly<Record<string, string>>): string {
  const all = {
    ...directives,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(all)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
