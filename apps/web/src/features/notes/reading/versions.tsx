import type { Note } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { ContentView } from './content-view.tsx';
import { amendmentsOf } from './version-changes.ts';

/** What the note said before each of its amendments. */
export function Versions({ note }: { readonly note: Note }) {
  const { t } = useTranslation('notes');
  const formats = useFormats();
  const [shown, setShown] = useState(false);
  const who = useWho(note.amendments.map(({ by }) => by));
  if (note.amendments.length === 0) return null;
  return (
    <section aria-label={t('versions')}>
      <Button startIcon={<History size={17} />} aria-expanded={shown} onClick={() => setShown(!shown)} data-not-printed>
        {t('versions.show', { number: formats.number(note.amendments.length) })}
      </Button>
      {shown && (
        <Stack component="ol" spacing={1.5} sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {amendmentsOf(note).map(({ id, reason, by, at, changes }) => (
            <Paper component="li" key={id} sx={{ p: 2 }}>
              <Typography sx={{ fontWeight: 650 }}>
                {who(by)} · {formats.exact(at)}
              </Typography>
              <Typography sx={{ mb: 1 }}>{t('versions.reason', { reason })}</Typography>
              {changes.map(({ section, before, after }) => (
                <Box
                  key={section.key}
                  sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mb: 1 }}
                >
                  <div>
                    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                      {t('versions.before', { section: section.title })}
                    </Typography>
                    <ContentView section={section} content={before} />
                  </div>
                  <div>
                    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                      {t('versions.after', { section: section.title })}
                    </Typography>
                    <ContentView section={section} content={after} />
                  </div>
                </Box>
              ))}
            </Paper>
          ))}
        </Stack>
      )}
    </section>
  );
}
