import { freshAccessToken, renewAccessToken } from '../../session/tokens.ts';
import { store } from '../../store.ts';
import { connection, isReachable } from '../connection.ts';
import { createLiveConnection } from './live-connection.ts';

const world = {
  open: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live`),
  token: freshAccessToken,
  renewToken: renewAccessToken,
  lost: () => void isReachable().then((reached) => reached || connection.lost()),
  random: Math.random,
};

/** The one socket of this tab. */
export const live = createLiveConnection(world);

/** For pages that anybody sees who knows their address. */
export const publicLive = createLiveConnection({ ...world, isPublic: true });

/** People look at another tab for a moment, and come back. */
const LOOKED_AWAY_MS = 120_000;

/** Nothing is followed behind the lock or long unseen, and nobody waits longer than needed where the network is back. */
export function watchOverLive(): void {
  let isLocked = false;
  let isForgotten = false;
  let isPaused = false;
  let lookedAway: ReturnType<typeof setTimeout> | undefined;
  const decide = () => {
    const shouldPause = isLocked || isForgotten;
    if (shouldPause === isPaused) return;
    isPaused = shouldPause;
    if (shouldPause) live.pause();
    else live.resume();
  };
  store.subscribe(() => {
    isLocked = store.getState().frame.lock !== 'open';
    decide();
  });
  connection.subscribe(() => {
    if (!connection.isUp()) return;
    live.hurry();
    publicLive.hurry();
  });
  document.addEventListener('visibilitychange', () => {
    clearTimeout(lookedAway);
    if (document.visibilityState === 'visible') {
      isForgotten = false;
      decide();
      live.hurry();
    } else
      lookedAway = setTimeout(() => {
        isForgotten = true;
        decide();
      }, LOOKED_AWAY_MS);
  });
}
