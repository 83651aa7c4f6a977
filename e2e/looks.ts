import { DESKTOP, type Preferences, TABLET } from './person.ts';

/** How a person looks at the application. */
export interface Look {
  readonly look: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly preferences: Preferences;
}

/** Both sizes and both themes, in two. */
export const LOOKS: readonly Look[] = [
  { look: 'at a desk, light', viewport: DESKTOP, preferences: { theme: 'light' } },
  { look: 'on a tablet, dark', viewport: TABLET, preferences: { theme: 'dark' } },
];
