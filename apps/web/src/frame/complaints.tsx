import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Problem } from '../api/problem.ts';
import { sayComplaint } from '../form/say-complaint.ts';
import { sayField } from '../words/words.ts';

const MOST_NAMED = 8;

/** What is wrong with which field of a request, in the reader's words. */
export function Complaints({ of }: { readonly of: NonNullable<Problem['errors']> }) {
  return (
    <Box component="ul" sx={{ m: 0, mb: 0.5, paddingInlineStart: 2.5 }}>
      {of.slice(0, MOST_NAMED).map(({ path, ...complaint }) => (
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
    </Box>
  );
}
