import { useMemo } from 'react';
import type { MenuEntry } from '../features/feature.ts';
import { features } from '../features/features.ts';
import { useMay } from '../session/me.ts';

export interface MenuItem extends MenuEntry {
  readonly feature: string;
}

const SECTIONS: readonly MenuEntry['section'][] = ['care', 'oversight', 'administration', 'own'];

/** What the person may open, in the order of the menu. */
export function useMenu(): readonly MenuItem[] {
  const may = useMay();
  return useMemo(
    () =>
      features
        .flatMap(({ id, menu = [] }) => menu.map((entry) => ({ ...entry, feature: id })))
        .filter(({ permission }) => may(permission))
        .sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || a.order - b.order),
    [may],
  );
}
