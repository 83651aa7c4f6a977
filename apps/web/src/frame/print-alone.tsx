import GlobalStyles from '@mui/material/GlobalStyles';

const styles = (
  <GlobalStyles
    styles={{
      '@media print': {
        'nav, header, #workspace, .MuiSnackbar-root, [data-unprinted]': { display: 'none !important' },
        // What holds the page is as tall as the paper is long.
        '#page, :has(> #page), :has(> * > #page), :has(> * > * > #page)': {
          display: 'block !important',
          height: 'auto !important',
          overflow: 'visible !important',
        },
        'html, body': { background: 'none !important' },
        '*': { printColorAdjust: 'exact' },
      },
    }}
  />
);

/** Prints the page without the frame around it. */
export const PrintAlone = () => styles;
