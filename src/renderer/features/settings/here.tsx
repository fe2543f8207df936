import { Avatar } from '#renderer/components/avatar.tsx';
import { Button } from '#renderer/components/button.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { askWho } from '#renderer/questions/ask.tsx';
import { setTheme, useTheme } from '#renderer/state/theme.ts';
import { useModel, useWorkspace } from '#renderer/state/workspace.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

/** Who acts on this computer. */
export function Me() {
  const actorId = useWorkspace((state) => state.actorId);
  const me = useModel((model) => (actorId ? model.people.get(actorId) : undefined));
  return (
    <Setting name="You are" about="Every change you make here keeps this name.">
      <span className={styles.me}>
        <Avatar name={me?.name ?? null} decorative />
        {me?.name ?? 'not said yet'}
      </span>
      <Button onPress={askWho}>{me ? 'Act as…' : 'Say who you are…'}</Button>
    </Setting>
  );
}

const THEMES = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

/** Light or dark. */
export const Appearance = () => (
  <Setting name="Theme" about="System follows what the computer is set to.">
    <SegmentedControl label="Theme" options={THEMES} value={useTheme()} onChange={setTheme} />
  </Setting>
);
