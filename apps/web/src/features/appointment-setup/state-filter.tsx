import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ListControl, ListState } from '../../list/use-list-state.ts';

const STATES = ['yes', 'no', 'all'] as const;
type State = (typeof STATES)[number];

const stateOf = ({ filters }: ListState): State => STATES.find((each) => each === filters.state) ?? 'yes';

/** A list's state as the service's lists of the set-up are asked. */
export const toAsk = <By extends 'name' | 'code' = 'name' | 'code'>(state: ListState) => ({
  page: state.page,
  perPage: state.perPage,
  active: stateOf(state),
  ...(state.search ? { search: state.search } : {}),
  ...(state.sort ? { sort: state.sort as By | `-${By}` } : {}),
});

/** Shows what is in use, what was taken out of use, or both. */
export function StateFilter({ control }: { readonly control: ListControl }) {
  const { t } = useTranslation('appointment-setup');
  return (
    <TextField
      select
      label={t('state')}
      value={stateOf(control)}
      onChange={(event) =>
        control.change({ filters: { state: event.target.value === 'yes' ? undefined : event.target.value } })
      }
      sx={{ width: 170 }}
    >
      {STATES.map((each) => (
        <MenuItem key={each} value={each}>
          {t(`state.${each}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
