import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { followHistory } from './route.ts';
import { Shell } from './shell.tsx';

/** The whole window. */
export function App() {
  useEffect(followHistory, []);
  return (
    <I18nProvider locale="en-GB">
      <Shell />
    </I18nProvider>
  );
}
