import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check, ChevronDown, LockKeyhole, LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../session/me.ts';
import { signOut } from '../session/sign-out.ts';
import { useAppDispatch, useAppSelector } from '../store.ts';
import { speak } from '../words/words.ts';
import { setLock } from './frame-slice.ts';
import { LANGUAGE_NAMES, type Language, languages, type Preferences, prefer } from './preferences-slice.ts';

const CHOICES = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
} as const satisfies Partial<Record<keyof Preferences, readonly string[]>>;

/** The person's own things: account, lock, sign out, and how the application looks. */
export function OwnMenu() {
  const { t } = useTranslation('frame');
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const me = useMe();
  const preferences = useAppSelector((state) => state.preferences);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const choose = async (language: Language) => {
    close();
    await speak(language);
    dispatch(prefer({ language }));
  };
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<UserRound size={18} />}
        endIcon={<ChevronDown size={16} />}
        sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
      >
        {me?.name ?? '…'}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem onClick={() => [close(), navigate('/account')]}>
          <UserRound size={17} /> &nbsp; {t('own.account')}
        </MenuItem>
        <MenuItem onClick={() => [close(), dispatch(setLock('locked'))]}>
          <LockKeyhole size={17} /> &nbsp; {t('own.lock')}
        </MenuItem>
        <MenuItem onClick={() => void signOut()}>
          <LogOut size={17} /> &nbsp; {t('own.signOut')}
        </MenuItem>
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((kind) => [
          <Divider key={`${kind}-line`} />,
          <ListSubheader key={kind} sx={{ lineHeight: 2.2 }}>
            {t(`own.${kind}`)}
          </ListSubheader>,
          ...CHOICES[kind].map((value) => (
            <Choice
              key={value}
              chosen={preferences[kind] === value}
              label={t(`own.${kind}.${value}`)}
              onChoose={() => dispatch(prefer({ [kind]: value }))}
            />
          )),
        ])}
        <Divider />
        <ListSubheader sx={{ lineHeight: 2.2 }}>{t('own.language')}</ListSubheader>
        {languages.map((language) => (
          <Choice
            key={language}
            lang={language}
            chosen={preferences.language === language}
            label={LANGUAGE_NAMES[language]}
            onChoose={() => void choose(language)}
          />
        ))}
      </Menu>
    </>
  );
}

function Choice({
  chosen,
  label,
  lang,
  onChoose,
  ...menuItem
}: {
  readonly chosen: boolean;
  readonly label: string;
  readonly lang?: string;
  readonly onChoose: () => void;
}) {
  return (
    <MenuItem
      {...menuItem}
      role="menuitemradio"
      aria-checked={chosen}
      lang={lang}
      onClick={onChoose}
      sx={{ minWidth: 220 }}
    >
      {chosen ? <Check size={17} /> : <span style={{ display: 'inline-block', width: 17 }} />} &nbsp; {label}
    </MenuItem>
  );
}
