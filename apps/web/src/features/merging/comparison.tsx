import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFieldText } from '../registration/use-field-text.ts';
import { type Choice, type Choices, choicesFor, type Field, resultOf } from './compared-fields.ts';

/** Both records side by side, field by field, and which value stays. */
export function Comparison({
  fields,
  agreeing,
  choices,
  survivorName,
  sourceName,
  onChoose,
}: {
  readonly fields: readonly Field[];
  readonly agreeing: readonly { readonly field: string; readonly value: unknown }[];
  readonly choices: Choices;
  readonly survivorName: string;
  readonly sourceName: string;
  readonly onChoose: (field: string, choice: Choice) => void;
}) {
  const { t } = useTranslation('merging');
  const text = useFieldText();
  return (
    <TableContainer>
      <Table size="small" aria-label={t('comparison')} sx={{ '& td, & th': { verticalAlign: 'top' }, minWidth: 640 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '18%' }}>{t('field')}</TableCell>
            <TableCell sx={{ width: '27%' }}>
              {t('survivor')}
              <Typography variant="body2">{survivorName}</Typography>
            </TableCell>
            <TableCell sx={{ width: '27%' }}>
              {t('source')}
              <Typography variant="body2">{sourceName}</Typography>
            </TableCell>
            <TableCell>{t('afterwards')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {agreeing.map(({ field, value }) => (
            <TableRow key={field}>
              <TableCell component="th" scope="row" sx={{ color: 'text.secondary' }}>
                {text.label(field)}
              </TableCell>
              <TableCell colSpan={2} sx={{ color: 'text.secondary', textAlign: 'center' }}>
                {t('same')}
              </TableCell>
              <TableCell>{text.value(field, value)}</TableCell>
            </TableRow>
          ))}
          {fields.map((field) => (
            <FieldRow
              key={field.field}
              field={field}
              chosen={choices[field.field] ?? field.proposed}
              onChoose={(choice) => onChoose(field.field, choice)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function FieldRow({
  field,
  chosen,
  onChoose,
}: {
  readonly field: Field;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { t } = useTranslation('merging');
  const text = useFieldText();
  const label = text.label(field.field);
  const shown = (value: unknown) => text.value(field.field, value) || t('nothing');
  const kept = (side: Choice) =>
    chosen === side || chosen === 'both' ? { fontWeight: 650 } : { color: 'text.secondary' };
  return (
    <TableRow selected={field.conflict}>
      <TableCell component="th" scope="row">
        {label}
        {field.conflict && (
          <Chip
            size="small"
            color="warning"
            label={t('conflict')}
            sx={{ display: 'flex', width: 'fit-content', mt: 0.5 }}
          />
        )}
      </TableCell>
      <TableCell sx={kept('survivor')}>{shown(field.survivor)}</TableCell>
      <TableCell sx={kept('source')}>{shown(field.source)}</TableCell>
      <TableCell>
        <RadioGroup row aria-label={label} value={chosen} onChange={(_event, value) => onChoose(value as Choice)}>
          {choicesFor(field).map((choice) => (
            <FormControlLabel
              key={choice}
              value={choice}
              control={<Radio size="small" sx={{ py: 0.25 }} />}
              label={t(`take.${choice}`)}
            />
          ))}
        </RadioGroup>
        <Typography variant="body2" sx={{ mt: 0.5, fontWeight: 600 }}>
          {shown(resultOf(field, chosen))}
        </Typography>
      </TableCell>
    </TableRow>
  );
}
