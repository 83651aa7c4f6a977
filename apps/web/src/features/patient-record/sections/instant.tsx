import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A moment, which is hard to read in pieces. */
export function Instant({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  );
}
