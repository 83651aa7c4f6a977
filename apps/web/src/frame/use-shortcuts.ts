import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Shortcut } from '../features/feature.ts';
import { features } from '../features/features.ts';
import { useMay } from '../session/me.ts';
import { useAppDispatch } from '../store.ts';
import { showPalette, showShortcuts } from './frame-slice.ts';

export interface NamedShortcut extends Shortcut {
  readonly feature: string;
}

export const allShortcuts: readonly NamedShortcut[] = features.flatMap(({ id, shortcuts = [] }) =>
  shortcuts.map((each) => ({ ...each, feature: id })),
);

const SEQUENCE_MS = 1_200;
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Ctrl/⌘ K opens the palette, `?` the list of shortcuts, and two keys such as `g p` a page. */
export function useShortcuts(): void {
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const may = useMay();
  const before = useRef({ key: '', at: 0 });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        dispatch(showPalette(true));
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') dispatch(showShortcuts(true));
      const { key, at } = before.current;
      const typed = event.timeStamp - at < SEQUENCE_MS ? `${key} ${event.key}` : event.key;
      before.current = { key: event.key, at: event.timeStamp };
      const meant = allShortcuts.find(({ keys, permission }) => keys === typed && may(permission));
      if (!meant) return;
      event.preventDefault();
      navigate(meant.to);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [dispatch, navigate, may]);
}
