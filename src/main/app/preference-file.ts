import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMissing } from './missing-file.ts';
import { defaultPreferences, type Preferences, parsePreferences } from './preferences.ts';

/** The preferences of this installation, kept in one JSON file. */
export interface PreferenceFile {
  read(): Preferences;
  /** Keeps what `to` makes of the preferences; a disk that refuses is reported, never fatal. */
  change(to: (now: Preferences) => Preferences): void;
}

/**
 * Opens the preferences in `path`. A file that cannot be understood is renamed to `….broken` and
 * everything starts from its defaults; `report` is told.
 */
export function openPreferences(path: string, report: (error: unknown) => void): PreferenceFile {
  let preferences = load(path, report);
  let saved = true;
  return {
    read: () => preferences,
    change(to) {
      // The command line may have changed them since.
      preferences = to(saved ? load(path, report) : preferences);
      try {
        save(path, preferences);
        saved = true;
      } catch (error) {
        saved = false;
        report(error);
      }
    },
  };
}

function load(path: string, report: (error: unknown) => void): Preferences {
  try {
    const text = readIfThere(path);
    if (text === null) return defaultPreferences;
    const parsed = parsePreferences(text);
    if (parsed) return parsed;
    renameSync(path, `${path}.broken`);
    report(new Error('The preferences could not be understood and were set aside.'));
  } catch (error) {
    report(error);
  }
  return defaultPreferences;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function save(path: string, preferences: Preferences): void {
  const temporary = `${path}.new`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, `${JSON.stringify(preferences, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, path);
}
