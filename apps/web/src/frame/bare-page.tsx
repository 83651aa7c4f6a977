import Box from '@mui/material/Box';
import { Outlet } from 'react-router';

/** A page without the frame, for people who are not signed in. */
export function BarePage() {
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Outlet />
    </Box>
  );
}
