import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListUsersQuery } from '../../api/generated/auth.gen.ts';
import { useSearchPatientsQuery } from '../../api/generated/patient.gen.ts';
import { useFormats } from '../../words/formats.ts';
import { nameOf } from '../patients/name-of.ts';
import { OVERSIGHT } from './purpose.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly beside: string;
}

interface FoundFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly found: readonly Found[];
  readonly isLoading: boolean;
  readonly onChoose: (id: string) => void;
}

const FEWEST = 2;
const MOST = 8;

/** Somebody whom the server finds as one types. */
function FoundField({ label, typed, onType, found, isLoading, onChoose }: FoundFieldProps) {
  const { t } = useTranslation('audit');
  const frame = useTranslation('frame').t;
  return (
    <Autocomplete<Found>
      size="small"
      sx={{ width: 180 }}
      options={found as Found[]}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      value={null}
      inputValue={typed}
      onInputChange={(_event, text) => onType(text)}
      onChange={(_event, chosen) => chosen && onChoose(chosen.id)}
      loading={isLoading}
      loadingText={frame('loading')}
      noOptionsText={typed.trim().length < FEWEST ? t('typeMore') : frame('palette.nothing')}
      forcePopupIcon={false}
      renderOption={({ key, ...props }, { name, beside }) => (
        <li key={key} {...props}>
          <span>
            {name}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <bdi>{beside}</bdi>
            </Typography>
          </span>
        </li>
      )}
      renderInput={(props) => <TextField {...props} label={label} />}
    />
  );
}

type PickProps = Pick<FoundFieldProps, 'label' | 'onChoose'>;

export function PatientField(props: PickProps) {
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { currentData, isFetching } = useSearchPatientsQuery(
    { search, perPage: MOST, ...OVERSIGHT },
    { skip: search.length < FEWEST },
  );
  const found = (currentData?.patients ?? []).map((patient) => ({
    id: patient.id,
    name: nameOf(patient),
    beside: [patient.patient_id, formats.date(patient.date_of_birth)].filter(Boolean).join(' · '),
  }));
  return <FoundField {...props} typed={typed} onType={setTyped} found={found} isLoading={isFetching} />;
}

export function UserField(props: PickProps) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { currentData, isFetching } = useListUsersQuery({ search, perPage: MOST }, { skip: search.length < FEWEST });
  const found = (currentData?.users ?? []).map(({ id, name, username }) => ({ id, name, beside: username }));
  return <FoundField {...props} typed={typed} onType={setTyped} found={found} isLoading={isFetching} />;
}
