import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import { type ReactNode, useEffect, useMemo } from 'react';
import { prefixer } from 'stylis';
import { useAppSelector } from '../store.ts';
import { directionOf } from '../words/words.ts';
import { themeFor } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const caches = {
  ltr: createCache({ key: 'hms', nonce, prepend: true }),
  rtl: createCache({ key: 'hmsrtl', nonce, prepend: true, stylisPlugins: [prefixer, rtlPlugin] }),
};

/** Colours, density and direction as the person prefers them. */
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
    <CacheProvider value={caches[direction]}>
      <ThemeProvider theme={made}>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
