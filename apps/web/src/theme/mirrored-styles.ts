import createCache, { type EmotionCache } from '@emotion/cache';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import { prefixer } from 'stylis';

/** Styles with left and right exchanged. @param nonce that the page's Content-Security-Policy allows */
export const mirroredStyles = (nonce: string): EmotionCache =>
  createCache({ key: 'hmsrtl', nonce, prepend: true, stylisPlugins: [prefixer, rtlPlugin] });
