import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export const MONOSPACED = { fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace', fontSize: '0.85rem' };

/** The same within a field, which keeps the height of its neighbours. */
export const MONOSPACED_INPUT = { fontFamily: MONOSPACED.fontFamily };

/** Names and texts of the protocol, which are the same in every language and run from left to right. */
export function Code({ children, strong = false }: { readonly children: ReactNode; readonly strong?: boolean }) {
  return (
    <Box component="code" dir="ltr" sx={{ ...MONOSPACED, fontWeight: strong ? 650 : 400, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
