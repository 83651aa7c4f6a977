import { createTheme, type Theme } from '@mui/material/styles';
import type { Preferences } from '../frame/preferences-slice.ts';

/** One theme for every page; colours meet WCAG AA on both grounds. */
export function themeFor({
  mode,
  density,
  direction,
}: {
  readonly mode: 'light' | 'dark';
  readonly density: Preferences['density'];
  readonly direction: 'ltr' | 'rtl';
}): Theme {
  const compact = density === 'compact';
  const size = compact ? 'small' : 'medium';
  return createTheme({
    direction,
    palette:
      mode === 'light'
        ? {
            mode,
            primary: { main: '#0b5cad' },
            secondary: { main: '#5b4b8a' },
            error: { main: '#b3261e' },
            warning: { main: '#8a5300' },
            success: { main: '#1b6e3c' },
            info: { main: '#0b5cad' },
            background: { default: '#f5f7fa', paper: '#ffffff' },
          }
        : {
            mode,
            primary: { main: '#8ab8f0' },
            secondary: { main: '#c3b5f0' },
            error: { main: '#f2a19b' },
            warning: { main: '#e8b86d' },
            success: { main: '#8fd3a6' },
            info: { main: '#8ab8f0' },
            background: { default: '#10151b', paper: '#181f27' },
          },
    shape: { borderRadius: 6 },
    spacing: compact ? 6 : 8,
    typography: {
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
      fontSize: compact ? 13 : 14,
      h1: { fontSize: '1.5rem', fontWeight: 650 },
      h2: { fontSize: '1.15rem', fontWeight: 650 },
      h3: { fontSize: '1rem', fontWeight: 650 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiButton: { defaultProps: { disableElevation: true, size } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
      // At its end a row of tabs begins where everything else does: nothing keeps the place of an arrow that is not there.
      MuiTabScrollButton: { styleOverrides: { root: { '&.Mui-disabled': { width: 0 } } } },
      MuiTable: { defaultProps: { size: compact ? 'small' : 'medium' } },
      MuiTableCell: {
        styleOverrides: {
          root: { paddingBlock: compact ? 4 : 9, '@media (max-width: 1099px)': { paddingInline: 8 } },
          head: { fontWeight: 650, whiteSpace: 'nowrap' },
        },
      },
      MuiPaper: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiDialog: { defaultProps: { fullWidth: true, maxWidth: 'sm' } },
      // The usual grey of what is not chosen falls short of AA on the page's ground.
      MuiToggleButton: { styleOverrides: { root: ({ theme }) => ({ color: theme.palette.text.primary }) } },
      MuiTooltip: { defaultProps: { arrow: true } },
      MuiButtonBase: {
        styleOverrides: {
          root: { '&.Mui-focusVisible': { outline: '3px solid #e0861a', outlineOffset: 2 } },
        },
      },
      MuiCssBaseline: {
        styleOverrides: {
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
          },
          mark: { background: mode === 'light' ? '#ffe9a8' : '#6b5200', color: 'inherit', borderRadius: 2 },
        },
      },
    },
  });
}
