import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Difference } from './differences.ts';
import type { useReadable } from './use-readable.ts';

/** What was before and is after, a line for each part of a field. @param began whether there was nothing before */
export function Changes({
  of,
  readable: { label, texts },
  began,
}: {
  readonly of: readonly Difference[];
  readonly readable: ReturnType<typeof useReadable>;
  readonly began: boolean;
}) {
  const towards = useTranslation().i18n.dir() === 'rtl' ? '←' : '→';
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(9rem, 28%) 1fr' },
        columnGap: 2,
        rowGap: 0.25,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
        '& del': { color: 'text.secondary' },
        '& ins': { textDecoration: 'none', fontWeight: 600 },
      }}
    >
      {of.map(({ path, before, after }) => (
        <Box key={path.join('/')} sx={{ display: 'contents' }}>
          <dt>{label(path)}:</dt>
          <dd>
            {!began && (
              <>
                <del>{texts(path, before) || '–'}</del> {towards}{' '}
              </>
            )}
            <ins>{texts(path, after) || '–'}</ins>
          </dd>
        </Box>
      ))}
    </Box>
  );
}
