import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import { sayComplaint } from '../form/say-complaint.ts';
import { sayField } from '../words/words.ts';

/** More than these at once nobody reads; the rest is told by its number and shown when wanted. */
const MOST_NAMED = 8;

/** What is wrong with which field of a request, in the reader's words. */
export function Complaints({ of }: { readonly of: NonNullable<Problem['errors']> }) {
  const { t } = useTranslation('frame');
  const [all, setAll] = useState(false);
  const named = all ? of : of.slice(0, MOST_NAMED);
  return (
    <Box component="ul" sx={{ m: 0, mb: 0.5, paddingInlineStart: 2.5 }}>
      {named.map(({ path, ...complaint }) => (
        <Typography key={`${path} ${complaint.rule}`} component="li" variant="body2">
          {path && (
            <>
              <bdi>
                <strong>{sayField(path)}</strong>
              </bdi>
              {': '}
            </>
          )}
          {sayComplaint(complaint)}
        </Typography>
      ))}
      {named.length < of.length && (
        <Box component="li" sx={{ listStyle: 'none' }}>
          <Button size="small" color="inherit" onClick={() => setAll(true)}>
            {t('problem.more', { count: of.length - named.length })}
          </Button>
        </Box>
      )}
    </Box>
  );
}
