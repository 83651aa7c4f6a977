import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page as Framed } from '../../frame/page.tsx';
import { useFormats } from '../../words/formats.ts';
import type { useSystem } from './use-system.ts';

const PARTS = { services: '', consumers: '/consumers', jobs: '/jobs', statements: '/statements' } as const;

/** What the pages of the system share: how it is as a whole, when it was asked, and their tabs. */
export function SystemFrame({
  part,
  system: { data, refetch },
  children,
}: {
  readonly part: keyof typeof PARTS;
  readonly system: ReturnType<typeof useSystem>;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('system');
  const formats = useFormats();
  return (
    <Framed
      title={t('title')}
      actions={
        <>
          {data && (
            <Typography variant="body2" sx={{ color: 'text.secondary', alignSelf: 'center', mr: 1 }}>
              {t('askedAt', { time: formats.exact(data.at) })}
            </Typography>
          )}
          <Button variant="outlined" startIcon={<RefreshCw size={16} />} onClick={() => void refetch()}>
            {t('askAgain')}
          </Button>
        </>
      }
    >
      {data && <Verdict services={data.services} />}
      <Tabs value={part} aria-label={t('title')} variant="scrollable" scrollButtons={false} sx={{ mb: 2 }}>
        {Object.entries(PARTS).map(([each, path]) => (
          <Tab
            key={each}
            value={each}
            label={t(`part.${each}`)}
            component={Link}
            to={`/admin/system${path}`}
            sx={{ textTransform: 'none' }}
          />
        ))}
      </Tabs>
      {children}
    </Framed>
  );
}

type Services = NonNullable<ReturnType<typeof useSystem>['data']>['services'];

function Verdict({ services }: { readonly services: Services }) {
  const { t } = useTranslation('system');
  const names = (state: string) =>
    services
      .filter((each) => each.state === state)
      .map(({ service }) => t(`service.${service}`))
      .join(', ');
  const [away, degraded] = [names('unavailable'), names('degraded')];
  if (!away && !degraded)
    return (
      <Alert severity="success" sx={{ mb: 2 }}>
        {t('allWell', { count: services.length })}
      </Alert>
    );
  return (
    <Alert severity={away ? 'error' : 'warning'} sx={{ mb: 2 }}>
      {[away && t('away', { names: away }), degraded && t('degraded', { names: degraded })].filter(Boolean).join(' ')}
    </Alert>
  );
}
