import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SearchPatientsApiResponse, useSearchPatientsQuery } from '../../api/generated/patient.gen.ts';
import { useFormats } from '../../words/formats.ts';
import { nameOf } from '../patients/name-of.ts';
import { useSettled } from '../registration/use-settled.ts';

export type Found = SearchPatientsApiResponse['patients'][number];

const SHORTEST = 2;
const SETTLED_MS = 200;
const MOST = 10;

/** Finds one patient as one types, by name, MRN, telephone number or birth date. */
export function PatientPicker({
  label,
  value,
  onChange,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: Found | null;
  readonly onChange: (patient: Found | null) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation('merging');
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), SETTLED_MS);
  const skip = search.length < SHORTEST || (value !== null && search === textOf(value));
  const { currentData, isFetching } = useSearchPatientsQuery({ search, perPage: MOST }, { skip });
  return (
    <Autocomplete
      options={skip ? [] : (currentData?.patients ?? [])}
      value={value}
      autoHighlight
      loading={isFetching}
      loadingText={t('picker.searching')}
      noOptionsText={t(search.length < SHORTEST ? 'picker.type' : 'picker.nobody')}
      // The server found them; filtering again here would drop misspellings.
      filterOptions={(found) => found}
      getOptionLabel={textOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_event, text) => setTyped(text)}
      onChange={(_event, patient) => onChange(patient)}
      renderOption={({ key, ...props }, patient) => (
        <Box component="li" key={key} {...props}>
          <Box>
            <Typography sx={{ fontWeight: 600 }}>{nameOf(patient)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[patient.patient_id, formats.date(patient.date_of_birth), patient.contact_number]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} label={label} autoFocus={autoFocus} />}
    />
  );
}

const textOf = (patient: Found): string => `${nameOf(patient)} · ${patient.patient_id}`;
