/** How a tracker hands its issues out as a file that is read here. */
export interface ExportHelp {
  readonly tracker: string;
  /** Whether the file is read as it comes, comes out right by a command, or needs other names. */
  readonly reads: 'as-it-comes' | 'by-command' | 'renamed';
  readonly steps: readonly string[];
  /** Typed into a terminal; writes the file. */
  readonly command?: string;
  /** What the first row says and what it has to say instead. */
  readonly renames?: readonly (readonly [from: string, to: string])[];
  /** What becomes of the rest. */
  readonly notes?: readonly string[];
}

/** What a person reads beside a tracker's name. */
export const READS_WORDS: Readonly<Record<ExportHelp['reads'], string>> = {
  'as-it-comes': 'as it comes',
  'by-command': 'by one command',
  renamed: 'after renaming columns',
};

const GITHUB_COMMAND = `gh issue list --repo OWNER/REPO --state all \\
  --limit 5000 \\
  --json url,title,body,state,labels,milestone,assignees,closedAt \\
  --jq '["Issue key", "Summary", "Description",
    "Status", "Labels", "Fix versions",
    "Assignee", "Resolved"],
    (.[] | [
      (.url | split("/") | .[4] + "-" + .[6]),
      .title, .body, .state,
      ([.labels[].name] | join(",")),
      .milestone.title,
      .assignees[0].login, .closedAt
    ]) | @csv' > issues.csv`;

/** In the words of each tracker's own menus. */
export const EXPORT_HELP: readonly ExportHelp[] = [
  {
    tracker: 'Jira Cloud',
    reads: 'as-it-comes',
    steps: [
      'In your profile, set the language to English: columns are found by their English names.',
      'Open Filters, View all issues, and narrow the list down to one project.',
      'Open the Export menu at the top and choose Export CSV (all fields).',
    ],
  },
  {
    tracker: 'Jira Data Center and Server',
    reads: 'as-it-comes',
    steps: [
      'In your profile, set the language to English.',
      'Open Issues, Search for issues, and narrow the list down to one project.',
      'Choose Export, then CSV (All fields).',
    ],
  },
  {
    tracker: 'GitHub',
    reads: 'by-command',
    steps: [
      'Install GitHub’s command line, gh, and sign in with gh auth login.',
      'Put your repository in the place of OWNER/REPO and run this in a terminal (on Windows in Git Bash).',
      'Bring issues.csv here.',
    ],
    command: GITHUB_COMMAND,
    notes: ['Issue 12 of the repository web becomes web-12; milestones become releases.'],
  },
  {
    tracker: 'GitLab',
    reads: 'renamed',
    steps: [
      'In the project, open Issues and choose Export as CSV from the menu; the file comes by mail.',
      'Add a column Project key with a short name of the project in every row.',
      'Rename these columns in the first row and save the file as CSV.',
    ],
    renames: [
      ['Issue ID', 'Issue key'],
      ['Title', 'Summary'],
      ['State', 'Status'],
      ['Milestone', 'Fix versions'],
      ['Weight', 'Story points'],
      ['Closed At (UTC)', 'Resolved'],
    ],
  },
  {
    tracker: 'Linear',
    reads: 'renamed',
    steps: [
      'Open Settings, Administration, Import and export, and choose Export CSV; or export a view from its command menu.',
      'Rename these columns in the first row and save the file as CSV.',
    ],
    renames: [
      ['ID', 'Issue key'],
      ['Title', 'Summary'],
      ['Estimate', 'Story points'],
      ['Cycle Name', 'Sprint'],
      ['Project Milestone', 'Fix versions'],
      ['Parent issue', 'Parent'],
    ],
    notes: ['Status, Priority, Assignee, Labels and Description are read under their own names.'],
  },
  {
    tracker: 'Azure DevOps',
    reads: 'renamed',
    steps: [
      'In Boards, Queries, open a flat list of work items and add the columns below, as far as you want them.',
      'Choose Export to CSV from the menu.',
      'Rename these columns in the first row and save the file as CSV.',
    ],
    renames: [
      ['ID', 'Issue key'],
      ['Team Project', 'Project key'],
      ['Title', 'Summary'],
      ['Work Item Type', 'Issue type'],
      ['State', 'Status'],
      ['Assigned To', 'Assignee'],
      ['Tags', 'Labels'],
      ['Area Path', 'Components'],
      ['Iteration Path', 'Sprint'],
    ],
    notes: [
      'Work item 12 of the project Web becomes Web-12. Parent, Priority and Story Points are read under their own names.',
    ],
  },
];

/** What holds for every tracker. */
export const EXPORT_ADVICE: readonly string[] = [
  'Any CSV file with the columns Issue key and Summary is read. A key is PAY-12, or a number beside a column Project key; it tells an issue again the next time.',
  'A Jira file is best brought as it comes: a spreadsheet that saves it again may change dates and keys.',
  'Jira hands out a limited number of issues at once, often 1,000. Export the rest with a narrower filter and import one file after the other; nothing comes in twice.',
];

/** How calendars hand their events out as an .ics file, and what becomes of them. */
export const CALENDAR_HELP: readonly string[] = [
  'Google Calendar: Settings, Import and export, Export; unpack the file and take the calendar.',
  'Outlook: File, Save calendar, as iCalendar. Apple Calendar: File, Export.',
  'Whole days become holidays, everything else freezes, unless you say otherwise in the preview.',
  'A newer file of the same calendar updates what came in before, and takes out what it calls off.',
  'At most 10 MB and 10,000 events. A file with something that cannot be taken is refused as a whole, with the line.',
];
