import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useAppSelector } from '../store.ts';
import { entryOf } from './entry-of.ts';
import { Hint } from './hint.tsx';
import { useMenu } from './use-menu.ts';

const WIDE = 232;
const NARROW = 60;

/** What the person's roles may open. Narrow on tablets, with names as tooltips. */
export function Navigation() {
  const { t } = useTranslation();
  const menu = useMenu();
  const small = useMediaQuery('(max-width: 1099px)');
  const narrow = useAppSelector(({ preferences }) => preferences.navigation) === 'narrow' || small;
  const { pathname } = useLocation();
  const here = entryOf(
    menu.map(({ to }) => to),
    pathname,
  );
  const sections = Map.groupBy(menu, ({ section }) => section);
  return (
    <Box
      component="nav"
      aria-label={t('navigation', { ns: 'frame' })}
      sx={{
        width: narrow ? NARROW : WIDE,
        flexShrink: 0,
        overflowY: 'auto',
        overflowX: 'hidden',
        bgcolor: 'background.paper',
        borderInlineEnd: 1,
        borderColor: 'divider',
      }}
    >
      <Typography
        component="div"
        sx={{
          px: narrow ? 1 : 2,
          py: 1.75,
          fontWeight: 750,
          fontSize: narrow ? 14 : 18,
          color: 'primary.main',
          textAlign: narrow ? 'center' : 'start',
        }}
      >
        HMS
      </Typography>
      {[...sections].map(([section, entries]) => (
        <List
          key={section}
          dense
          subheader={
            narrow ? undefined : (
              <ListSubheader disableSticky sx={{ lineHeight: 2.4, bgcolor: 'transparent' }}>
                {t(`section.${section}`, { ns: 'frame' })}
              </ListSubheader>
            )
          }
        >
          {entries.map(({ to, icon: Icon, label, feature }) => {
            const name = t(label, { ns: feature });
            return (
              <ListItem key={to} disablePadding>
                <Hint text={narrow ? name : ''} side="end">
                  <ListItemButton
                    component={Link}
                    to={to}
                    aria-current={to === here ? 'page' : undefined}
                    aria-label={narrow ? name : undefined}
                    sx={{
                      mx: 1,
                      borderRadius: 1,
                      justifyContent: narrow ? 'center' : 'start',
                      '&[aria-current]': { bgcolor: 'action.selected', color: 'primary.main', fontWeight: 650 },
                    }}
                  >
                    <ListItemIcon sx={{ minWidth: narrow ? 0 : 34, color: 'inherit' }}>
                      <Icon size={19} />
                    </ListItemIcon>
                    {!narrow && (
                      <ListItemText primary={name} slotProps={{ primary: { sx: { fontWeight: 'inherit' } } }} />
                    )}
                  </ListItemButton>
                </Hint>
              </ListItem>
            );
          })}
        </List>
      ))}
    </Box>
  );
}
