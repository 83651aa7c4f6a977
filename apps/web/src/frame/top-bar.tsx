import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import { Keyboard, PanelLeft, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.ts';
import { useAppDispatch, useAppSelector } from '../store.ts';
import { showPalette, showShortcuts } from './frame-slice.ts';
import { Hint } from './hint.tsx';
import { LiveState } from './live-state.tsx';
import { OwnMenu } from './own-menu.tsx';
import { prefer } from './preferences-slice.ts';

export function TopBar() {
  const { t } = useTranslation('frame');
  const dispatch = useAppDispatch();
  const me = useMe();
  const navigation = useAppSelector(({ preferences }) => preferences.navigation);
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        minHeight: 56,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Hint text={t('toggleNavigation')}>
        <IconButton
          aria-label={t('toggleNavigation')}
          onClick={() => dispatch(prefer({ navigation: navigation === 'wide' ? 'narrow' : 'wide' }))}
          sx={{ display: { xs: 'none', lg: 'inline-flex' } }}
        >
          <PanelLeft size={19} />
        </IconButton>
      </Hint>
      <Button
        variant="outlined"
        color="inherit"
        onClick={() => dispatch(showPalette(true))}
        startIcon={<Search size={17} />}
        sx={{
          width: 'min(26rem, 100%)',
          justifyContent: 'start',
          color: 'text.secondary',
          borderColor: 'divider',
          fontWeight: 400,
          flexShrink: 1,
          minWidth: 0,
        }}
      >
        <Box
          component="span"
          sx={{ flex: 1, textAlign: 'start', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {t('palette.open')}
        </Box>
        <Box
          component="kbd"
          sx={{ fontFamily: 'inherit', fontSize: 12, border: 1, borderColor: 'divider', borderRadius: 0.5, px: 0.75 }}
        >
          {isMac ? '⌘ K' : 'Ctrl K'}
        </Box>
      </Button>
      <Box sx={{ flex: 1 }} />
      <LiveState />
      {me?.demo && <Chip color="warning" size="small" label={t('demo')} />}
      <Hint text={t('shortcuts.title')}>
        <IconButton aria-label={t('shortcuts.title')} onClick={() => dispatch(showShortcuts(true))}>
          <Keyboard size={19} />
        </IconButton>
      </Hint>
      <OwnMenu />
    </Box>
  );
}
