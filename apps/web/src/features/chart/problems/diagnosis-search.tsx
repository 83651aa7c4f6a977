import type { Coding } from '@hms/contracts/clinical';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchDiagnosisCodesQuery } from '../../../api/generated/clinical.gen.ts';
import { useSettled } from '../../registration/use-settled.ts';
import { codingOf, ICD10 } from './coding-of.ts';

const PAUSE_MS = 120;
const NONE: readonly Coding[] = [];

const textOf = ({ code, display }: Coding): string => `${code} ${display}`;

export interface Said {
  /** As it is typed or chosen. */
  readonly text: string;
  readonly coding: Coding | null;
}

/** Finds a diagnosis by words or by its code of ICD-10-CM as one types; the patient's own problems come first. */
export function DiagnosisSearch({
  said,
  known = NONE,
  label,
  error,
  onChange,
}: {
  readonly said: Said;
  /** Codes that the patient has already. */
  readonly known?: readonly Coding[];
  readonly label: string;
  readonly error?: string | undefined;
  readonly onChange: (said: Said) => void;
}) {
  const { t } = useTranslation('chart');
  const [typed, setTyped] = useState('');
  const wanted = useSettled(typed.trim(), PAUSE_MS);
  const { currentData, isFetching } = useSearchDiagnosisCodesQuery(
    wanted.length >= 2 ? { search: wanted, limit: 20 } : skipToken,
  );
  const found = currentData?.codes ?? [];
  const headings = new Set(found.filter(({ billable }) => !billable).map(({ code }) => code));
  const codes = found.map(({ code, display }): Coding => ({ system: ICD10, code, display }));
  const words = wanted.toLocaleLowerCase().split(/\s+/);
  const own = known.filter((each) => words.every((word) => textOf(each).toLocaleLowerCase().includes(word)));
  const options = [...own, ...codes.filter(({ code }) => !own.some((each) => each.code === code))];
  const hasList = currentData === undefined || currentData.edition !== null;
  const help = said.coding
    ? t('diagnosis.coded', { code: said.coding.code })
    : t(hasList ? 'diagnosis.search' : 'diagnosis.typed');
  return (
    <Autocomplete<Coding, false, false, true>
      freeSolo
      size="small"
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      inputValue={said.text}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.display)}
      isOptionEqualToValue={(option, value) => typeof value !== 'string' && option.code === value.code}
      groupBy={(option) => t(own.includes(option) ? 'diagnosis.own' : 'diagnosis.list')}
      onChange={(_event, option) => {
        if (option && typeof option !== 'string') onChange({ text: option.display, coding: option });
      }}
      onInputChange={(_event, text, reason) => {
        if (reason === 'selectOption' || reason === 'reset') return;
        setTyped(text);
        onChange({ text, coding: hasList ? null : (codingOf(text) ?? null) });
      }}
      renderOption={({ key: _key, ...props }, option) => (
        <li key={option.code} {...props}>
          <Typography component="span" sx={{ minWidth: '4.5rem', fontWeight: 650 }} dir="ltr">
            {option.code}
          </Typography>
          <span>
            {option.display}
            {headings.has(option.code) && (
              <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                {` (${t('diagnosis.heading')})`}
              </Typography>
            )}
          </span>
        </li>
      )}
      renderInput={(input) => (
        <TextField {...input} label={label} required autoFocus error={error !== undefined} helperText={error ?? help} />
      )}
    />
  );
}
