import { useSyncExternalStore } from 'react';

function subscribe(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}

/** Of now, in CSS pixels: smaller when a tablet is turned or the page is zoomed. */
export const useWindowWidth = (): number => useSyncExternalStore(subscribe, () => window.innerWidth);
