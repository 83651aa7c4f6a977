import { type RefObject, useEffect, useRef } from 'react';

/** By which somebody scrolls the tabs themselves; from then on these stay where they were put. */
const BY_HAND = ['pointerdown', 'wheel', 'touchstart', 'keydown'] as const;

/**
 * Keeps the chosen one of many tabs in sight on a narrow screen. MUI scrolls to it before the buttons that scroll have taken their room,
 * so that it ends up behind one of them: it is looked at again when the room changes, and when the scrolling has ended.
 *
 * @returns ref of the tabs
 */
export function useSelectedTabInView(current: string | undefined): RefObject<HTMLDivElement | null> {
  const tabs = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is chosen
  useEffect(() => {
    const scroller = tabs.current?.querySelector('.MuiTabs-scroller');
    if (!scroller) return;
    const show = () => {
      const selected = scroller.querySelector('[aria-selected="true"]');
      selected?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    };
    const resized = new ResizeObserver(show);
    resized.observe(scroller);
    scroller.addEventListener('scrollend', show);
    const stop = () => {
      resized.disconnect();
      scroller.removeEventListener('scrollend', show);
      for (const each of BY_HAND) tabs.current?.removeEventListener(each, stop);
    };
    for (const each of BY_HAND) tabs.current?.addEventListener(each, stop, { passive: true });
    return stop;
  }, [current]);
  return tabs;
}
