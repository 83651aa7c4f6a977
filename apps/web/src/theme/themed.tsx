import createCache, { type EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, use, useEffect, useMemo } from 'react';
import { useAppSelector } from '../store.ts';
import { directionOf } from '../words/words.ts';
import { themeFor } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const leftToRight = createCache({ key: 'hms', nonce, prepend: true });
let mirrored: Promise<EmotionCache> | undefined;

/** What turns styles around, loaded where somebody reads from right to left. */
function rightToLeft(): Promise<EmotionCache> {
  mirrored ??= import('./mirrored-styles.ts').then(({ mirroredStyles }) => mirroredStyles(nonce));
  return mirrored;
}

/** Colours, density and direction as the person prefers them; suspends until the styles of that direction are there. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { theme, density, language } = useAppSelector(({ preferences }) => preferences);
  const darkSystem = useMediaQuery('(prefers-color-scheme: dark)');
  const mode = theme === 'system' ? (darkSystem ? 'dark' : 'light') : theme;
  const direction = directionOf(language);
  const made = useMemo(() => themeFor({ mode, density, direction }), [mode, density, direction]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    document.documentElement.style.colorScheme = mode;
  }, [language, direction, mode]);
  return (
    <CacheProvider value={direction === 'rtl' ? use(rightToLeft()) : leftToRight}>
      <ThemeProvider theme={made}>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
