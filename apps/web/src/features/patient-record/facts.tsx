import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Over the whole width. */
  readonly wide?: boolean;
}

/** A group of what is known; what is not known is a dash. */
export function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <Paper component="section" aria-label={title} sx={{ p: 2, breakInside: 'avoid' }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(11rem, 1fr))' }}
      >
        {facts.map(({ label, value, wide }) => (
          <Box key={label} sx={{ gridColumn: wide ? '1 / -1' : 'auto', minWidth: 0 }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {label}
            </Typography>
            <Typography
              component="dd"
              sx={{
                m: 0,
                overflowWrap: 'anywhere',
                whiteSpace: 'pre-line',
                unicodeBidi: 'plaintext',
                textAlign: 'left',
              }}
            >
              {isNothing(value) ? '–' : value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}

const isNothing = (value: ReactNode): boolean =>
  value === null || value === undefined || value === false || value === '';

/** Groups beside each other where there is room. */
export function FactGroups({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 25rem), 1fr))',
      }}
    >
      {children}
    </Box>
  );
}
