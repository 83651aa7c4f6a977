import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UserActivity } from '../../api/generated/audit.gen.ts';
import { type SimpleColumn, SimpleTable } from '../../list/simple-table.tsx';
import { useFormats } from '../../words/formats.ts';
import { type Day, sumOf } from './all-days.ts';
import { entriesLink } from './entries-link.ts';

const OUTCOMES = ['granted', 'denied', 'failed'] as const;
type Counted = Readonly<Record<(typeof OUTCOMES)[number], number>>;

function useOutcomes<Row extends Counted>(): SimpleColumn<Row>[] {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  return OUTCOMES.map((outcome) => ({
    id: outcome,
    label: t(`outcome.${outcome}`),
    align: 'end',
    order: (row) => row[outcome],
    cell: (row) => formats.number(row[outcome]),
  }));
}

/** The bars in numbers: the days on which something happened. */
export function DaysTable({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const outcomes = useOutcomes<Day>();
  return (
    <Box component="details" sx={{ mt: 1, maxWidth: 620 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
        {t('activity.table')}
      </Typography>
      <SimpleTable
        name="days"
        label={t('activity.days')}
        rows={days.filter((day) => sumOf(day) > 0)}
        keyOf={({ day }) => day}
        empty={t('activity.nothing')}
        columns={[
          { id: 'day', label: t('activity.day'), order: ({ day }) => day, cell: ({ day }) => formats.date(day) },
          ...outcomes,
        ]}
      />
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
  const outcomes = useOutcomes<UserActivity['operations'][number]>();
  const actionOf = ({ action }: UserActivity['operations'][number]) => t(`action.${action}`, { defaultValue: action });
  return (
    <SimpleTable
      name="operations"
      label={t('activity.operations')}
      rows={operations}
      keyOf={({ operation, action }) => `${operation} ${action}`}
      empty={t('activity.nothing')}
      columns={[
        {
          id: 'operation',
          label: t('operation'),
          order: ({ operation }) => operation,
          cell: ({ operation }) => (
            <MuiLink component={Link} to={entriesLink({ user, period, operation })}>
              <bdi>{operation}</bdi>
            </MuiLink>
          ),
        },
        { id: 'action', label: t('action'), order: actionOf, group: actionOf, cell: actionOf },
        ...outcomes,
        {
          id: 'last',
          label: t('activity.last'),
          order: ({ last_at }) => last_at,
          cell: ({ last_at }) => formats.instant(last_at),
        },
      ]}
    />
  );
}
