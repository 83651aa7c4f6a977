import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { isReachable } from './api/connection.ts';
import { App } from './app.tsx';
import { setLock } from './frame/frame-slice.ts';
import { startSession } from './session/start-session.ts';
import { onSessionEnded } from './session/tokens.ts';
import { store } from './store.ts';
import { watchForUpdates } from './updates.ts';
import { startWords } from './words/words.ts';

onSessionEnded(() => store.dispatch(setLock('ended')));
watchForUpdates();
if (!(await isReachable())) history.replaceState(null, '', '/welcome/offline');
await Promise.all([startWords(store.getState().preferences.language), startSession()]);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Provider store={store}>
      <App />
    </Provider>
  </StrictMode>,
);
