import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useListEntriesQuery } from '../../api/generated/audit.gen.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { entriesLink } from '../audit/entries-link.ts';
import { OutcomeChip } from '../audit/outcome-chip.tsx';
import { OVERSIGHT } from '../audit/purpose.ts';
import { type Case, endOf } from './case-state.ts';

const SHOWN = 8;

/** What the user looked at of the patient while the record was open to them. */
export function LookedAt({ given }: { readonly given: Case }) {
  const { t } = useTranslation('break-glass-review');
  const formats = useFormats();
  const may = useMay()('audit:read');
  const { opened_at: from, patient_id: patient, user_id: user } = given;
  const asked = { patient, user, from, to: endOf(given) };
  const { data, error, refetch } = useListEntriesQuery({ ...asked, perPage: SHOWN, ...OVERSIGHT }, { skip: !may });
  if (!may) return null;
  return (
    <Box component="section">
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('lookedAt')}
      </Typography>
      {error && <ProblemAlert problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={80} />}
      {data?.entries.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('lookedAt.nothing')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.entries.map(({ number, at, operation, outcome }) => (
          <Box
            component="li"
            key={number}
            sx={{ display: 'flex', gap: 1, py: 0.5, alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}
          >
            <Typography variant="body2" sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>
              {formats.exact(at)}
            </Typography>
            <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <bdi>{operation}</bdi>
            </Typography>
            <OutcomeChip outcome={outcome} />
          </Box>
        ))}
      </Box>
      <Button component={Link} to={entriesLink(asked)} variant="outlined" size="small" sx={{ mt: 1.5 }}>
        {t('lookedAt.all')}
      </Button>
    </Box>
  );
}
