import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { LanguageChoice } from './language-choice.tsx';

/** The card in which somebody who is not signed in does one thing. */
export function Entrance({
  over,
  title,
  width = 420,
  children,
}: {
  /** The hospital's name. */
  readonly over?: string | undefined;
  readonly title: string;
  readonly width?: number;
  readonly children: ReactNode;
}) {
  return (
    <Paper sx={{ p: { xs: 2.5, sm: 4 }, width: `min(${width}px, 100%)` }}>
      <Stack spacing={2.5}>
        <div>
          {over && <Typography sx={{ color: 'primary.main', fontWeight: 700 }}>{over}</Typography>}
          <Typography variant="h1">{title}</Typography>
        </div>
        {children}
        <LanguageChoice />
      </Stack>
    </Paper>
  );
}
