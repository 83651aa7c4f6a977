import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Coding, PersonValues } from '../person.ts';
import { useLanguageNames } from '../use-field-text.ts';
import { ETHNICITIES, RACES } from './race-codes.ts';

/** BCP 47 tags of the languages that are offered; any other tag of a record stays. */
const SPOKEN =
  'en es ar zh-Hans zh-Hant fr de pt it pl ru uk hi ur bn pa gu ta te vi ko ja tl fa ps so am sw yo ht tr el he ro hu cs sv nl ase'.split(
    ' ',
  );

/** What is found by typing: the language that somebody speaks, and where they say that they come from. */
export function LanguageFields() {
  const { t } = useTranslation('registration');
  return (
    <>
      <LanguageField />
      <CodingsField name="race" offered={RACES} label={t('race')} />
      <CodingsField name="ethnicity" offered={ETHNICITIES} label={t('ethnicity')} />
    </>
  );
}

function LanguageField() {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  const nameOf = useLanguageNames();
  const sorted = useMemo(() => SPOKEN.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))), [nameOf]);
  return (
    <Controller
      control={control}
      name="language"
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
        <Autocomplete
          options={value && !sorted.includes(value) ? [value, ...sorted] : sorted}
          value={value || null}
          autoHighlight
          onChange={(_event, tag) => onChange(tag ?? '')}
          getOptionLabel={nameOf}
          renderInput={(params) => (
            <TextField
              {...params}
              label={t('language')}
              inputRef={ref}
              onBlur={onBlur}
              error={error !== undefined}
              helperText={error?.message}
            />
          )}
        />
      )}
    />
  );
}

function CodingsField({
  name,
  offered,
  label,
}: {
  readonly name: 'race' | 'ethnicity';
  readonly offered: readonly Coding[];
  readonly label: string;
}) {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  const textOf = ({ code, display }: Coding) =>
    code && offered.some((each) => each.code === code) ? t(`cdc.${code}`) : display;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <Autocomplete
          multiple
          disableCloseOnSelect
          filterSelectedOptions
          options={offered}
          value={value}
          onChange={(_event, codings) => onChange(codings)}
          getOptionLabel={textOf}
          isOptionEqualToValue={(a, b) => a.code === b.code && a.display === b.display}
          renderInput={(params) => <TextField {...params} label={label} inputRef={ref} onBlur={onBlur} />}
        />
      )}
    />
  );
}
