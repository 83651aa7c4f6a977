import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { CONDITIONS, PURPOSES, type Way } from './grants.ts';

export interface WayFieldsProps {
  readonly way: Way;
  /** Counts the ways where there are several. */
  readonly number: number | undefined;
  readonly editable: boolean;
  readonly onChange: (way: Way) => void;
  readonly onRemove: () => void;
}

/** One way of holding a permission: its conditions and purposes. */
export function WayFields({ way, number, editable, onChange, onRemove }: WayFieldsProps) {
  const { t } = useTranslation('roles');
  const conditions = new Set(way.conditions);
  const known: readonly string[] = PURPOSES;
  return (
    <Box component="fieldset" sx={{ m: 0, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <legend>{number === undefined ? t('conditions') : t('way', { number })}</legend>
      <FormGroup>
        {CONDITIONS.map((condition) => (
          <FormControlLabel
            key={condition}
            disabled={!editable}
            label={t(`condition.${condition}.text`)}
            control={
              <Checkbox
                size="small"
                checked={conditions.has(condition)}
                onChange={(event) =>
                  onChange({
                    ...way,
                    conditions: CONDITIONS.filter((each) =>
                      each === condition ? event.target.checked : conditions.has(each),
                    ),
                  })
                }
              />
            }
          />
        ))}
      </FormGroup>
      <FormHelperText sx={{ mt: 0, mb: 1.5 }}>{t('conditionsHint')}</FormHelperText>
      <Autocomplete
        multiple
        size="small"
        disabled={!editable}
        disableCloseOnSelect
        options={PURPOSES as readonly string[]}
        getOptionLabel={(code) => (known.includes(code) ? t(`purpose.${code}`) : code)}
        value={[...way.purposes]}
        onChange={(_event, purposes) => onChange({ ...way, purposes })}
        renderInput={(input) => <TextField {...input} label={t('purposes')} helperText={t('purposesHint')} />}
      />
      {number !== undefined && editable && (
        <Button size="small" color="error" onClick={onRemove} sx={{ mt: 1 }}>
          {t('removeWay')}
        </Button>
      )}
    </Box>
  );
}
