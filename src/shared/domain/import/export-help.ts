/** How a tracker hands its issues out as a file. */
export interface ExportHelp {
  readonly tracker: string;
  readonly steps: readonly string[];
}

/** In the words of each tracker's own menus. */
export const EXPORT_HELP: readonly ExportHelp[] = [
  {
    tracker: 'Jira Cloud',
    steps: [
      'In your profile, set the language to English: columns are found by their English names.',
      'Open Filters, View all issues, and narrow the list down to one project.',
      'Open the Export menu at the top and choose Export CSV (all fields).',
    ],
  },
  {
    tracker: 'Jira Data Center and Server',
    steps: [
      'In your profile, set the language to English.',
      'Open Issues, Search for issues, and narrow the list down to one project.',
      'Choose Export, then CSV (All fields).',
    ],
  },
];

/** What holds for every tracker. */
export const EXPORT_ADVICE: readonly string[] = [
  'Bring the file as it comes: a spreadsheet that saves it again may change dates and keys.',
  'Jira hands out a limited number of issues at once, often 1,000. Export the rest with a narrower filter and import one file after the other; nothing comes in twice.',
];
