import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useAppSelector } from '../store.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { TopBar } from './top-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WorkspaceProvider } from './workspace.tsx';

const loadPalette = () => import('./command-palette.tsx');
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts.dialog.tsx')).ShortcutsDialog }));
const LockScreen = lazy(async () => ({ default: (await import('./lock-screen.tsx')).LockScreen }));

/** What is not needed before somebody asks for it, nor loaded. */
function OnDemand() {
  const { palette, shortcuts, lock } = useAppSelector(({ frame }) => frame);
  useIdleLock();
  // Who presses Ctrl K types on at once.
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <Suspense>
      {palette && <CommandPalette />}
      {shortcuts && <ShortcutsDialog />}
      {lock !== 'open' && <LockScreen />}
    </Suspense>
  );
}

/** The frame around every page: navigation, top bar, the page, and the workspace beside it. */
export function Shell() {
  const { t } = useTranslation('frame');
  useShortcuts();
  return (
    <WorkspaceProvider>
      <Link
        href="#page"
        sx={{
          position: 'absolute',
          insetInlineStart: -9999,
          '&:focus': { insetInlineStart: 8, top: 8, zIndex: 2000, p: 1, bgcolor: 'background.paper' },
        }}
      >
        {t('skip')}
      </Link>
      <Box sx={{ display: 'flex', height: '100vh', overflow: 'hidden' }}>
        <Navigation />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar />
          <ConnectionBar />
          <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
            <Box
              component="main"
              id="page"
              tabIndex={-1}
              sx={{ flex: 1, minWidth: 0, overflow: 'auto', outline: 'none' }}
            >
              <Outlet />
            </Box>
            <Box id="workspace" />
          </Box>
        </Box>
      </Box>
      <OnDemand />
      <Notices />
    </WorkspaceProvider>
  );
}
