import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { LANGUAGE_NAMES, type Language, languages, prefer } from '../../frame/preferences-slice.ts';
import { useAppDispatch, useAppSelector } from '../../store.ts';
import { speak } from '../../words/words.ts';

export function LanguageChoice() {
  const dispatch = useAppDispatch();
  const now = useAppSelector(({ preferences }) => preferences.language);
  const choose = async (language: Language) => {
    await speak(language);
    dispatch(prefer({ language }));
  };
  return (
    <Stack direction="row" spacing={0.5} sx={{ justifyContent: 'center' }}>
      {languages.map((language) => (
        <Button
          key={language}
          size="small"
          color="inherit"
          lang={language}
          aria-pressed={language === now}
          onClick={() => void choose(language)}
          sx={{ fontWeight: language === now ? 700 : 400 }}
        >
          {LANGUAGE_NAMES[language]}
        </Button>
      ))}
    </Stack>
  );
}
