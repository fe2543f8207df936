import { THEMES } from '#shared/ipc/contract.ts';
import { z } from '#shared/lib/zod.ts';
import { bounds } from './window-bounds.ts';

const MOST_RECENT = 12;

const recent = z.object({
  id: z.string().min(1).max(64),
  path: z.string().min(1).max(4096),
  openedAt: z.iso.datetime(),
});
export type Recent = z.infer<typeof recent>;

const schema = z.object({
  theme: z.enum(THEMES).catch('system'),
  recent: z.array(recent).catch([]),
  /** The Person who acts, by workspace id. */
  actors: z.record(z.string(), z.string()).catch({}),
  window: z.object({ bounds, maximized: z.boolean() }).nullable().catch(null),
});

/** What an installation remembers outside any workspace. */
export type Preferences = z.infer<typeof schema>;

export const defaultPreferences: Preferences = schema.parse({});

/**
 * Preferences out of a file's text: a field that makes no sense has its default. `null` where the
 * text is no JSON object at all.
 */
export function parsePreferences(text: string): Preferences | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The preferences after a workspace was opened: it stands first, once, and the oldest go. */
export function withRecent(preferences: Preferences, opened: Recent): Preferences {
  const known = preferences.recent.find((entry) => entry.path === opened.path);
  const others = preferences.recent.filter((entry) => entry.path !== opened.path);
  const entry = { ...opened, id: known?.id ?? opened.id };
  return { ...preferences, recent: [entry, ...others].slice(0, MOST_RECENT) };
}

export const withoutRecent = (preferences: Preferences, id: string): Preferences => ({
  ...preferences,
  recent: preferences.recent.filter((entry) => entry.id !== id),
});

export const withActor = (
  preferences: Preferences,
  workspaceId: string,
  personId: string,
): Preferences => ({
  ...preferences,
  actors: { ...preferences.actors, [workspaceId]: personId },
});
