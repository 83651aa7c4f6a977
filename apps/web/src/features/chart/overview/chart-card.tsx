import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export interface ChartCardProps {
  readonly title: string;
  /** Where all of it is; no link where absent. */
  readonly all?: string | undefined;
  /** What is said where there is nothing. */
  readonly empty: string;
  /** Records one more. */
  readonly add?: { readonly label: string; readonly onClick: () => void } | undefined;
  readonly children: readonly ReactNode[];
}

/** One list of the chart, as far as a glance has room for it. */
export function ChartCard({ title, all, empty, add, children }: ChartCardProps) {
  const { t } = useTranslation('chart');
  return (
    <Paper component="section" aria-label={title} sx={{ p: 1.5, breakInside: 'avoid' }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" sx={{ flex: 1, fontSize: '1rem' }}>
          {title}
        </Typography>
        {add && (
          <IconButton size="small" aria-label={add.label} onClick={add.onClick} data-not-printed>
            <Plus size={18} />
          </IconButton>
        )}
        {all && (
          <Button
            size="small"
            component={Link}
            to={all}
            aria-label={t('allOf', { what: title })}
            data-not-printed
            sx={{ minWidth: 0 }}
          >
            {t('all')}
          </Button>
        )}
      </Stack>
      {children.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {empty}
        </Typography>
      ) : (
        <Stack component="ul" spacing={0.75} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {children}
        </Stack>
      )}
    </Paper>
  );
}
