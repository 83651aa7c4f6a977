import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UserActivity } from '../../api/generated/audit.gen.ts';
import { useFormats } from '../../words/formats.ts';
import { type Day, sumOf } from './all-days.ts';
import { entriesLink } from './entries-link.ts';

const OUTCOMES = ['granted', 'denied', 'failed'] as const;

/** The bars in numbers: the days on which something happened. */
export function DaysTable({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
        {t('activity.table')}
      </Typography>
      <Table size="small" aria-label={t('activity.days')} sx={{ maxWidth: 620 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('activity.day')}</TableCell>
            {OUTCOMES.map((outcome) => (
              <TableCell key={outcome} align="right">
                {t(`outcome.${outcome}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {days
            .filter((day) => sumOf(day) > 0)
            .map((day) => (
              <TableRow key={day.day}>
                <TableCell>{formats.date(day.day)}</TableCell>
                {OUTCOMES.map((outcome) => (
                  <TableCell key={outcome} align="right">
                    {formats.number(day[outcome])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface OperationsTableProps {
  readonly operations: UserActivity['operations'];
  readonly user: string;
  readonly period: string;
}

export function OperationsTable({ operations, user, period }: OperationsTableProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  if (operations.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('activity.nothing')}</Typography>;
  return (
    <TableContainer>
      <Table size="small" aria-label={t('activity.operations')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('operation')}</TableCell>
            <TableCell>{t('action')}</TableCell>
            {OUTCOMES.map((outcome) => (
              <TableCell key={outcome} align="right">
                {t(`outcome.${outcome}`)}
              </TableCell>
            ))}
            <TableCell>{t('activity.last')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {operations.map((each) => (
            <TableRow key={`${each.operation} ${each.action}`}>
              <TableCell>
                <MuiLink component={Link} to={entriesLink({ user, period, operation: each.operation })}>
                  <bdi>{each.operation}</bdi>
                </MuiLink>
              </TableCell>
              <TableCell>{t(`action.${each.action}`, { defaultValue: each.action })}</TableCell>
              {OUTCOMES.map((outcome) => (
                <TableCell key={outcome} align="right">
                  {formats.number(each[outcome])}
                </TableCell>
              ))}
              <TableCell>{formats.instant(each.last_at)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
