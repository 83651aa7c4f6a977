import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { isReachable } from './api/connection.ts';
import { watchOverLive } from './api/live/live.ts';
import { App } from './app.tsx';
import { setLock } from './frame/frame-slice.ts';
import { startSession, waitsByItself } from './session/start-session.ts';
import { onSessionEnded } from './session/tokens.ts';
import { store } from './store.ts';
import { watchForUpdates } from './updates.ts';
import { startWords } from './words/words.ts';

onSessionEnded(() => store.dispatch(setLock('ended')));
watchForUpdates();
watchOverLive();
if (!waitsByItself(location.pathname) && !(await isReachable())) history.replaceState(null, '', '/welcome/offline');
await Promise.all([startWords(store.getState().preferences.language), startSession()]);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Provider store={store}>
      <App />
    </Provider>
  </StrictMode>,
);
if (navigator.serviceWorker) void import('./keep-for-offline.ts').then(({ keepForOffline }) => keepForOffline());
