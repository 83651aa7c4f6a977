import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { plainName } from '../plain-name.ts';

/** One entry of a card: what it is, its marks, and what is known beside it. */
export function Line({
  title,
  to,
  marks,
  beside,
}: {
  readonly title: string;
  readonly to?: string;
  readonly marks?: ReactNode;
  readonly beside?: ReactNode;
}) {
  const name = <bdi>{plainName(title)}</bdi>;
  return (
    <Box component="li">
      <Stack direction="row" sx={{ gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
        {to ? (
          <Link component={RouterLink} to={to} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {name}
          </Link>
        ) : (
          <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
        )}
        {marks}
      </Stack>
      {beside && (
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {beside}
        </Typography>
      )}
    </Box>
  );
}
