import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../frame/hint.tsx';
import { MONOSPACED, MONOSPACED_INPUT } from './code.tsx';
import { meantBy, type Offer, parameterOffers, valueOffers } from './completions.ts';
import { useFhirCapabilitiesQuery } from './fhir-api.ts';
import { modifiersOf, type Part, PREFIXES, takesPrefix, withPrefix } from './query-parts.ts';

/** One condition of a search: what, how, and the value, each with what fits there. */
export function ConditionRow({
  type,
  part,
  number,
  onChange,
  onRemove,
}: {
  readonly type: string;
  readonly part: Part;
  readonly number: number;
  readonly onChange: (part: Part) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('fhir');
  const { data: capabilities } = useFhirCapabilitiesQuery();
  if (!capabilities) return null;
  const { name, modifier, value } = part;
  const meant = name ? meantBy(capabilities, type, name) : undefined;
  const kind = meant?.kind ?? '';
  const modifiers = modifiersOf(kind);
  const isPrefixed = takesPrefix(kind, modifier);
  const { prefix, rest } = isPrefixed ? withPrefix(value) : { prefix: '', rest: value };
  return (
    <Box
      component="li"
      aria-label={t('search.condition', { number })}
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'start',
        gridTemplateColumns: {
          xs: '1fr 1fr auto',
          md: 'minmax(220px, 5fr) minmax(130px, 2fr) minmax(220px, 5fr) auto',
        },
      }}
    >
      <Autocomplete<Offer, false, false, true>
        freeSolo
        options={parameterOffers(capabilities, type, name)}
        filterOptions={(offers) => offers}
        getOptionLabel={(offer) => (typeof offer === 'string' ? offer : offer.text)}
        inputValue={name}
        onInputChange={(_event, text, why) => why !== 'reset' && onChange({ name: text, modifier: '', value })}
        onChange={(_event, offer) =>
          offer && onChange({ name: typeof offer === 'string' ? offer : offer.text, modifier: '', value })
        }
        renderOption={({ key: _key, ...props }, offer) => <Offered key={offer.text} offer={offer} {...props} />}
        renderInput={(input) => (
          <TextField
            {...input}
            label={t('search.parameter')}
            helperText={meant?.documentation && <span lang="en">{meant.documentation}</span>}
            slotProps={{
              ...input.slotProps,
              htmlInput: { ...input.slotProps.htmlInput, dir: 'ltr', style: MONOSPACED_INPUT },
            }}
          />
        )}
        sx={{ gridColumn: { xs: '1 / 3', md: 'auto' } }}
      />
      <IconButtonRemove number={number} onRemove={onRemove} />
      <TextField
        select
        label={t(isPrefixed && modifiers.length === 0 ? 'search.compares' : 'search.how')}
        value={isPrefixed && prefix ? `prefix ${prefix}` : modifier ? `:${modifier}` : ''}
        onChange={({ target }) => onChange(howChanged(part, rest, target.value))}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t(isPrefixed ? 'prefix.none' : 'modifier.none')}</MenuItem>
        {isPrefixed &&
          PREFIXES.map((each) => (
            <MenuItem key={each} value={`prefix ${each}`}>
              {each} · {t(`prefix.${each}`)}
            </MenuItem>
          ))}
        {(modifier && !modifiers.includes(modifier) ? [...modifiers, modifier] : modifiers).map((each) => (
          <MenuItem key={each} value={`:${each}`}>
            :{each} · {t(`modifier.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete<string, false, false, true>
        freeSolo
        options={valueOffers(capabilities, type, name, modifier)}
        inputValue={rest}
        onInputChange={(_event, text, why) => why !== 'reset' && onChange({ ...part, value: prefix + text })}
        onChange={(_event, text) => text && onChange({ ...part, value: prefix + text })}
        renderInput={(input) => (
          <TextField
            {...input}
            label={t('search.value')}
            helperText={kind && modifier !== 'missing' ? t(`kind.${kind}`, { defaultValue: '' }) : ''}
            slotProps={{
              ...input.slotProps,
              htmlInput: { ...input.slotProps.htmlInput, dir: 'ltr', style: MONOSPACED_INPUT },
            }}
          />
        )}
        sx={{ gridColumn: { xs: '2 / 4', md: 'auto' } }}
      />
    </Box>
  );
}

/** @param how `prefix ge`, `:exact`, or nothing */
function howChanged({ name }: Part, rest: string, how: string): Part {
  if (how.startsWith('prefix ')) return { name, modifier: '', value: how.slice('prefix '.length) + rest };
  return { name, modifier: how.slice(1), value: rest };
}

function IconButtonRemove({ number, onRemove }: { readonly number: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('fhir');
  return (
    <Box sx={{ order: { xs: 0, md: 1 } }}>
      <Hint text={t('search.remove')}>
        <IconButton aria-label={t('search.removeOf', { number })} onClick={onRemove}>
          <X size={18} />
        </IconButton>
      </Hint>
    </Box>
  );
}

function Offered({ offer: { text, kind, documentation }, ...props }: { readonly offer: Offer } & object) {
  return (
    <li {...props}>
      <Box dir="ltr" lang="en" sx={{ width: '100%' }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
          <Box component="span" sx={{ ...MONOSPACED, fontWeight: 650, overflowWrap: 'anywhere' }}>
            {text}
          </Box>
          <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
            {kind}
          </Typography>
        </Box>
        {documentation && (
          <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block', lineHeight: 1.35 }}>
            {documentation}
          </Typography>
        )}
      </Box>
    </li>
  );
}
