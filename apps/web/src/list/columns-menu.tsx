import IconButton from '@mui/material/IconButton';
import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../frame/hint.tsx';
import { onDemand } from '../frame/on-demand.tsx';
import type { ColumnsChoiceProps } from './columns-choice.tsx';

const ColumnsChoice = onDemand(async () => (await import('./columns-choice.tsx')).ColumnsChoice);

/** Chooses which columns of a list are shown. */
export function ColumnsMenu({
  size = 'medium',
  ...choice
}: Pick<ColumnsChoiceProps, 'columns' | 'shown' | 'onShow'> & { readonly size?: 'small' | 'medium' }) {
  const { t } = useTranslation('frame');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Hint text={t('list.columns')}>
        <IconButton
          size={size}
          aria-label={t('list.columns')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Columns3 size={size === 'small' ? 17 : 19} />
        </IconButton>
      </Hint>
      {anchor && <ColumnsChoice {...choice} anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
