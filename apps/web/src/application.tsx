import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { watchOverLive } from './api/live/live.ts';
import { forgetPosition } from './api/position.ts';
import { App } from './app.tsx';
import { setLock } from './frame/frame-slice.ts';
import { onSessionEnded } from './session/tokens.ts';
import { store } from './store.ts';
import { startWords } from './words/words.ts';

/** Shows the application as soon as it has its words and whoever signs in is known. */
export async function showApplication(session: Promise<void>): Promise<void> {
  onSessionEnded(() => store.dispatch(setLock('ended')));
  watchOverLive();
  // Who comes back may have changed something in another window.
  window.addEventListener('focus', forgetPosition);
  await Promise.all([startWords(store.getState().preferences.language), session]);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Provider store={store}>
        <App />
      </Provider>
    </StrictMode>,
  );
  if (navigator.serviceWorker) void import('./keep-for-offline.ts').then(({ keepForOffline }) => keepForOffline());
}
