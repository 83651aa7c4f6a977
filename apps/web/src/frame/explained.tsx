import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A page that says why there is nothing else to see, and where to go. */
export function Explained({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('frame');
  return (
    <Stack spacing={2} sx={{ maxWidth: 520, p: 3, alignItems: 'flex-start' }}>
      <Typography variant="h1">{title}</Typography>
      <Typography>{text}</Typography>
      {children}
      <Button component={Link} to="/" variant="outlined">
        {t('toStart')}
      </Button>
    </Stack>
  );
}
