import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigation } from 'react-router';
import { CommandPalette } from './command-palette.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { LockScreen } from './lock-screen.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { PageLoading } from './page-loading.tsx';
import { ShortcutsDialog } from './shortcuts.dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { usePageTitle } from './use-page-title.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WorkspaceProvider } from './workspace.tsx';

/** The frame around every page: navigation, top bar, the page, and the workspace beside it. */
export function Shell() {
  const { t } = useTranslation('frame');
  const { state } = useNavigation();
  useShortcuts();
  usePageTitle();
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
          <Box sx={{ height: 0, zIndex: 1 }}>{state === 'loading' && <PageLoading />}</Box>
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
      <CommandPalette />
      <ShortcutsDialog />
      <Notices />
      <LockScreen />
    </WorkspaceProvider>
  );
}
