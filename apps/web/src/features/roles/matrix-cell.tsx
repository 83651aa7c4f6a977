import Box from '@mui/material/Box';
import { Check, CircleDashed, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Way } from './grants.ts';
import { saidWays } from './said-ways.ts';

export interface MatrixCellProps {
  readonly ways: readonly Way[];
  /** Which role and which permission. */
  readonly label: string;
  readonly place: string;
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** Whether a role holds a permission: whole, under conditions or purposes, or not. */
export function MatrixCell({ ways, label, place, reachable, onFocus, onOpen }: MatrixCellProps) {
  const { t } = useTranslation('roles');
  const { state, narrow, said } = saidWays(ways, t);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <td role="gridcell">
      <Box
        component="button"
        type="button"
        data-place={place}
        tabIndex={reachable ? 0 : -1}
        aria-label={`${label}: ${said}`}
        onFocus={onFocus}
        onClick={onOpen}
        sx={{
          all: 'unset',
          boxSizing: 'border-box',
          cursor: 'pointer',
          width: '100%',
          minHeight: 56,
          p: 1,
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          gap: 0.25,
          color: state === 'no' ? 'text.disabled' : state === 'whole' ? 'success.main' : 'warning.main',
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outline: '3px solid #e0861a', outlineOffset: -3 },
        }}
      >
        {state === 'whole' && <Check size={18} aria-hidden />}
        {state === 'no' && <Minus size={16} aria-hidden />}
        {state === 'narrowed' && <CircleDashed size={17} aria-hidden />}
        {narrow.map((way) => (
          <Box key={way} component="span" sx={{ fontSize: 12, lineHeight: 1.25, color: 'text.primary' }}>
            {way}
          </Box>
        ))}
      </Box>
    </td>
  );
}
