/** What `preflight --help` prints. */
export const USAGE = `preflight: plan and run software releases, offline

  preflight new --workspace FILE [--sample]
      Makes a workspace with one product, named after the file; --sample fills it to look around in.

  preflight import FILE --workspace FILE [--format auto|jira] [--product KEY] [--dry-run] [--json]
      Brings items in from a tracker's export; --dry-run only says what would happen.

  preflight import FILE.ics --as freezes|holidays --workspace FILE [--product KEY] [--environment NAME]
                   [--hard|--soft] [--by PERSON] [--dry-run] [--json]
      Brings the events of a calendar in; again, it updates what it brought in before. An empty KEY
      or NAME is all of them.

  preflight release VERSION --workspace FILE [--product KEY] [--name NAME] [--goal TEXT]
                    [--owner PERSON] [--date YYYY-MM-DD|none] [--window START/END] [--zone ZONE]
                    [--environment NAME] [--method agile|waterfall|continuous|hotfix]
                    [--lock-days N|none] [--reason TEXT] [--json]
      Makes a release with its template's phases and checklists, or changes the one of that version.
      START and END are HH:MM (an END at or before START is on the next day) or YYYY-MM-DDTHH:MM.
      The window is that of the first deployment or, with --environment, of the one to NAME, which
      is added where there is none.
      An empty NAME, TEXT or PERSON clears what was there; a PERSON who is not known yet is added.
      --lock-days locks the scope so many days before the date. --reason says why it has to be in a
      soft freeze.

  preflight releases --workspace FILE [--json]
      Lists version, name, status, target date, items, points and open checklist items.

  preflight move VERSION --to YYYY-MM-DD --workspace FILE [--product KEY] [--followers all|none]
                 [--reason TEXT] [--dry-run] [--json]
      Takes a release to another day and says what shifts, what collides, who follows, and the first
      legal day; --followers all takes those along that follow it. --dry-run only says so.

  preflight cadence FILE.json --workspace FILE [--horizon YYYY-MM-DD] [--dry-run] [--json]
      Sets a team's cadence and generates its sprints and releases, those that start up to the horizon;
      again, it changes nothing that a person has touched. --dry-run only says what would happen.

  preflight export runbook|notes|checklist --workspace FILE --release VERSION [--product KEY]
                   [--edition customer|internal|support] [--format md|pdf] --out FILE|-
      Writes a document; - is standard output.

  preflight export calendar --workspace FILE [--product KEY] [--from YYYY-MM-DD] [--to YYYY-MM-DD]
                   [--format ics|md|pdf] --out FILE|-
      Writes the calendar of all products or one, from the first day to the last or of a range.

  preflight check --workspace FILE [--release VERSION] [--product KEY] [--json]
      Says what stands in the way. Exit code 0: clear, 1: blockers found.

Every writing command takes --as PERSON or --by PERSON (a name); where a calendar is imported only --by.
Otherwise it is who this installation acts as in the workspace, and the first time the name of the
operating system's user.
Results go to standard output, messages to standard error. Exit code 2: wrong use, or a file that
cannot be used; nothing was changed then.
`;
