import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Something of the encounter beside its notes. */
export function AsideCard({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Paper component="section" aria-label={title} sx={{ p: 1.5, breakInside: 'avoid' }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.5, minHeight: 32 }}>
        <Typography variant="h2" sx={{ flex: 1, fontSize: '1rem' }}>
          {title}
        </Typography>
        {action}
      </Stack>
      {children}
    </Paper>
  );
}
