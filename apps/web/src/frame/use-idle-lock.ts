import { useEffect } from 'react';
import { useMe } from '../session/me.ts';
import { useAppDispatch } from '../store.ts';
import { setLock } from './frame-slice.ts';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_MS = 5_000;

/** Locks the screen when nobody has touched this computer for as long as the hospital allows. */
export function useIdleLock(): void {
  const dispatch = useAppDispatch();
  const minutes = useMe()?.idle_minutes;
  useEffect(() => {
    if (!minutes) return;
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (Date.now() - touched > minutes * 60_000) dispatch(setLock('locked'));
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true });
    };
  }, [minutes, dispatch]);
}
