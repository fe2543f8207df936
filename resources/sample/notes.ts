/** The words that a person wrote for 4.2.0; everything else is generated. */
export const SAMPLE_INTRODUCTION = `Finance teams can now close the month without us. The ledger exports as
**SAF-T**, the format that tax authorities in the EU ask for, and every export is checked against
the official schema before you download it.

The ledger is read-only for about 40 minutes on the night of the release. Payments go on as usual.`;

export const SAMPLE_UPGRADE_NOTE = `## Before you update

If you read \`ledger_v1\` directly, move to the export API first: the table is dropped in this
release. The column \`legacy_ref\` has no successor.`;

/** Item number → wording for customers and for support. */
export const SAMPLE_WORDINGS: ReadonlyMap<number, { customer: string; support?: string }> = new Map(
  [
    [
      88,
      {
        customer: 'Refunds go back to the card or account that paid, also months later.',
        support:
          'Refunds go to the original method for 18 months. After that the old way still works.',
      },
    ],
    [87, { customer: 'Partial refunds show in the ledger with the fee they give back.' }],
    [91, { customer: 'Export the ledger as **SAF-T**: company, accounts and tax tables.' }],
    [92, { customer: 'SAF-T exports hold every ledger entry of the period, grouped by journal.' }],
    [101, { customer: 'Customers see all fees before they confirm a payment.' }],
    [104, { customer: 'A second press during 3-D Secure no longer pays twice.' }],
  ],
);
