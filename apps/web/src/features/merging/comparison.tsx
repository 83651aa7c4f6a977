import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
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
      <Table
        size="small"
        aria-label={t('comparison')}
        sx={{ tableLayout: 'fixed', '& td, & th': { verticalAlign: 'top', whiteSpace: 'normal' }, minWidth: 560 }}
      >
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
  // One group a field, though its radios stand in several cells: the browser groups them by name.
  const option = (choice: Choice, content: string) => (
    <FormControlLabel
      checked={chosen === choice}
      onChange={() => onChoose(choice)}
      control={
        <Radio
          size="small"
          name={`choice-${field.field}`}
          sx={{ py: 0 }}
          slotProps={{ input: { 'aria-label': `${label}: ${t(`take.${choice}`)}: ${content}` } }}
        />
      }
      label={content}
      sx={{ alignItems: 'flex-start', mr: 0 }}
      slotProps={{
        typography: {
          variant: 'body2',
          sx: { overflowWrap: 'anywhere', ...(chosen === choice ? { fontWeight: 650 } : { color: 'text.secondary' }) },
        },
      }}
    />
  );
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {label}
        {field.conflict && (
          <Chip
            size="small"
            color="warning"
            variant="outlined"
            label={t('conflict')}
            sx={{ display: 'flex', width: 'fit-content', mt: 0.5 }}
          />
        )}
      </TableCell>
      <TableCell>{option('survivor', shown(field.survivor))}</TableCell>
      <TableCell>{option('source', shown(field.source))}</TableCell>
      <TableCell>
        {choicesFor(field).includes('both') && option('both', t('take.both'))}
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {shown(resultOf(field, chosen))}
        </Typography>
      </TableCell>
    </TableRow>
  );
}
