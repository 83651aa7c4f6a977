import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page as Framed } from '../../frame/page.tsx';
import { useMay } from '../../session/me.ts';

const PARTS = { resources: '', types: '/types', points: '/service-points', displays: '/displays' } as const;
export type SetupPart = keyof typeof PARTS;

/** What the pages of the set-up share: their tabs, and the button that adds something. */
export function SetupFrame({
  part,
  add,
  onAdd,
  children,
}: {
  readonly part: SetupPart;
  /** Text of the button that adds one. */
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('appointment-setup');
  const mayAdd = useMay()('appointment:configure');
  return (
    <Framed
      title={t('title')}
      actions={
        mayAdd && (
          <Button variant="contained" startIcon={<Plus size={18} />} onClick={onAdd}>
            {add}
          </Button>
        )
      }
    >
      <Tabs value={part} aria-label={t('title')} variant="scrollable" sx={{ mb: 2 }}>
        {Object.entries(PARTS).map(([each, path]) => (
          <Tab
            key={each}
            value={each}
            label={t(`part.${each}`)}
            component={Link}
            to={`/admin/appointments${path}`}
            sx={{ textTransform: 'none' }}
          />
        ))}
      </Tabs>
      {children}
    </Framed>
  );
}
