import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, type Language, languages, type Preferences, prefer } from '../../frame/preferences-slice.ts';
import { useAppDispatch, useAppSelector } from '../../store.ts';
import { speak } from '../../words/words.ts';
import { Section } from './section.tsx';

/** How the application looks on this computer. */
export function Appearance() {
  const { t } = useTranslation('account');
  const frame = useTranslation('frame').t;
  const dispatch = useAppDispatch();
  const { theme, density, language } = useAppSelector(({ preferences }) => preferences);
  async function choose(next: Language) {
    await speak(next);
    dispatch(prefer({ language: next }));
  }
  return (
    <Section title={t('appearance')}>
      <Stack spacing={2} sx={{ maxWidth: 360 }}>
        <TextField
          select
          label={frame('own.theme')}
          value={theme}
          onChange={(event) => dispatch(prefer({ theme: event.target.value as Preferences['theme'] }))}
        >
          {(['system', 'light', 'dark'] as const).map((value) => (
            <MenuItem key={value} value={value}>
              {frame(`own.theme.${value}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={frame('own.density')}
          value={density}
          onChange={(event) => dispatch(prefer({ density: event.target.value as Preferences['density'] }))}
        >
          {(['comfortable', 'compact'] as const).map((value) => (
            <MenuItem key={value} value={value}>
              {frame(`own.density.${value}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={frame('own.language')}
          value={language}
          helperText={t('appearance.hint')}
          onChange={(event) => void choose(event.target.value as Language)}
        >
          {languages.map((value) => (
            <MenuItem key={value} value={value} lang={value}>
              {LANGUAGE_NAMES[value]}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
    </Section>
  );
}
