import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../frame/hint.tsx';

/** Chooses which columns of a list are shown; the last one stays. */
export function ColumnsMenu({
  columns,
  shown,
  onShow,
  size = 'medium',
}: {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly shown: ReadonlySet<string>;
  readonly onShow: (ids: Set<string>) => void;
  readonly size?: 'small' | 'medium';
}) {
  const { t } = useTranslation('frame');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (id: string) => {
    const after = new Set(shown);
    if (!after.delete(id)) after.add(id);
    if (after.size > 0) onShow(after);
  };
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
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columns.map(({ id, label }) => (
          <MenuItem key={id} dense role="menuitemcheckbox" aria-checked={shown.has(id)} onClick={() => toggle(id)}>
            <Checkbox
              size="small"
              checked={shown.has(id)}
              tabIndex={-1}
              disableRipple
              sx={{ p: 0.5 }}
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
