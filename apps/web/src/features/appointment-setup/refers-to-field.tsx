import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useGetRoomQuery,
  useGetStaffMemberQuery,
  useListRoomsQuery,
  useListStaffQuery,
} from '../../api/generated/config.gen.ts';
import type { ResourceKind } from './kinds.ts';

/** As many as one reads before one types on. */
const MOST = 50;

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface Person {
  readonly id: string;
  readonly prefix: string | null;
  readonly first_name: string;
  readonly last_name: string;
}

const called = ({ id, prefix, first_name, last_name }: Person): Choice => ({
  id,
  name: [prefix, first_name, last_name].filter(Boolean).join(' '),
});

/** Whom of the staff or which room something that can be booked stands for: found as one types, however many there are. */
export function RefersToField({
  field,
  kind,
}: {
  readonly field: { readonly value: string; readonly onChange: (id: string) => void; readonly onBlur: () => void };
  readonly kind: ResourceKind;
}) {
  const { t } = useTranslation('appointment-setup');
  const frame = useTranslation('frame').t;
  const { value: id } = field;
  const isPerson = kind === 'provider';
  const isRoom = kind === 'room' || kind === 'theatre';
  const person = useGetStaffMemberQuery({ id }, { skip: !isPerson || !id }).currentData;
  const room = useGetRoomQuery({ id }, { skip: !isRoom || !id }).currentData;
  const chosen: Choice | null = !id ? null : person ? called(person) : { id, name: room?.name ?? '…' };
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const ask = { perPage: MOST, ...(search && search !== chosen?.name ? { search } : {}) };
  const staff = useListStaffQuery(ask, { skip: !isPerson });
  const rooms = useListRoomsQuery(ask, { skip: !isRoom });
  if (!isPerson && !isRoom) return null;
  const found = isPerson
    ? (staff.currentData?.staff ?? []).map(called)
    : (rooms.currentData?.rooms ?? []).map(({ id: of, name }) => ({ id: of, name }));
  return (
    <Autocomplete<Choice>
      size="small"
      options={found}
      // The server found them by more than their names.
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id: of }) => of}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      value={chosen}
      inputValue={typed}
      onInputChange={(_event, text) => setTyped(text)}
      onChange={(_event, choice) => field.onChange(choice?.id ?? '')}
      onBlur={field.onBlur}
      loading={staff.isFetching || rooms.isFetching}
      loadingText={frame('loading')}
      noOptionsText={frame('palette.nothing')}
      renderInput={(props) => <TextField {...props} label={t('field.refers_to')} placeholder={t('none')} />}
    />
  );
}
