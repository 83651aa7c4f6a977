import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export const languages = ['en', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, for those who cannot read the one that is shown. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', ar: 'العربية' };

/** How this person likes the application on this computer; kept in localStorage, which holds nothing else. */
export interface Preferences {
  readonly theme: 'light' | 'dark' | 'system';
  readonly density: 'comfortable' | 'compact';
  readonly language: Language;
  readonly navigation: 'wide' | 'narrow';
}

const KEPT = 'hms.preferences';

function fromBrowser(): Preferences {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  const language = spoken.find((tag): tag is Language => (languages as readonly string[]).includes(tag)) ?? 'en';
  const usual: Preferences = { theme: 'system', density: 'comfortable', language, navigation: 'wide' };
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}

export const preferencesSlice = createSlice({
  name: 'preferences',
  initialState: fromBrowser,
  reducers: {
    prefer: (state, { payload }: PayloadAction<Partial<Preferences>>) => ({ ...state, ...payload }),
  },
});

export const { prefer } = preferencesSlice.actions;

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
