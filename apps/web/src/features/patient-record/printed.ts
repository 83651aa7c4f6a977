/** On paper the page is as long as it is, without the frame around it. */
export const PRINTED = {
  '@media print': {
    'nav, header, #workspace, [role=tablist], [data-not-printed]': { display: 'none !important' },
    '#page, *:has(#page)': { display: 'block !important', height: 'auto !important', overflow: 'visible !important' },
  },
};
