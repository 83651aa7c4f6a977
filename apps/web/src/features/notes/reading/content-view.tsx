import type { NoteSection, SectionContent } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

/** What somebody wrote in a section, to be read. */
export function ContentView({
  section,
  content,
}: {
  readonly section: Pick<NoteSection, 'items'>;
  readonly content: SectionContent;
}) {
  const { t } = useTranslation('notes');
  const { text, findings } = content;
  const found = section.items.flatMap(({ key, title }) => {
    const finding = findings[key];
    return finding ? [{ key, title, ...finding }] : [];
  });
  if (text.trim() === '' && found.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{t('nothingWritten')}</Typography>;
  return (
    <>
      {text.trim() !== '' && (
        <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      )}
      {found.length > 0 && (
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(7rem, auto) 1fr', columnGap: 2, rowGap: 0.25 }}
        >
          {found.map(({ key, title, state, comment }) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Typography component="dt" sx={{ color: 'text.secondary' }}>
                {title}
              </Typography>
              <Typography component="dd" sx={{ m: 0, fontWeight: state === 'abnormal' ? 650 : 400 }}>
                {t(`finding.${state}`)}
                {comment && `: ${comment}`}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}
