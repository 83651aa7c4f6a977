import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const SCOPES = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof SCOPES)[number];

/** How much of a series is meant. */
export function ScopeField({
  value,
  onChange,
}: {
  readonly value: SeriesScope;
  readonly onChange: (scope: SeriesScope) => void;
}) {
  const { t } = useTranslation('booking');
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id}>{t('scope')}</FormLabel>
      <RadioGroup aria-labelledby={id} value={value} onChange={(event) => onChange(event.target.value as SeriesScope)}>
        {SCOPES.map((scope) => (
          <FormControlLabel key={scope} value={scope} control={<Radio size="small" />} label={t(`scope.${scope}`)} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
