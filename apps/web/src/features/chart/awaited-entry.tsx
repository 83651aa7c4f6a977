import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { Workspace } from '../../frame/workspace.tsx';

/** In the place of a form whose entry is still on its way, could not be read, or is not where the address says. */
export function AwaitedEntry({
  list: { currentData, error, refetch },
  title,
  onClose,
}: {
  readonly list: { readonly currentData?: unknown; readonly error?: unknown; readonly refetch: () => unknown };
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  if (!currentData && !error) return <PageLoading />;
  return (
    <Workspace title={title} onClose={onClose}>
      {error ? <ProblemAlert problem={error} onRetry={refetch} /> : <Alert severity="info">{t('entryNotHere')}</Alert>}
    </Workspace>
  );
}
