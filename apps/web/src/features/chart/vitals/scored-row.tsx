import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { PointsChip } from './points-chip.tsx';

/** A parameter of the form with its points beside it. @param points `none` where nothing is scored */
export function ScoredRow({
  points,
  children,
}: {
  readonly points: number | undefined | 'none';
  readonly children: ReactNode;
}) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: points === 'none' ? 'minmax(0, 1fr)' : 'minmax(0, 1fr) 40px',
        gap: 1,
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, minWidth: 0 }}>{children}</Box>
      {points !== 'none' && (
        <Box sx={{ pt: 1 }}>
          <PointsChip points={points} />
        </Box>
      )}
    </Box>
  );
}
