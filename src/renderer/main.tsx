import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './app/tokens.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { keepFocus } from './app/keep-focus.ts';
import { loadPlace } from './app/places.tsx';
import { currentRoute } from './app/route.ts';
import { listenForTrouble } from './state/trouble.ts';
import { startWorkspace } from './state/workspace.ts';

import.meta.glob('./features/*/actions.ts', { eager: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
keepFocus(root);
createRoot(root).render(<App />);
listenForTrouble();
void startWorkspace();
loadPlace(currentRoute().place);
