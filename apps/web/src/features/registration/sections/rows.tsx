import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type FieldArray, useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PersonValues } from '../person.ts';
import { Fields } from './section.tsx';

type ListName = 'other_names' | 'telecom' | 'other_addresses' | 'identifiers';

/** Several things of one kind: add one, fill it in, take it away. */
export function Rows<Name extends ListName>({
  name,
  most,
  add,
  fresh,
  min,
  row,
}: {
  readonly name: Name;
  readonly most: number;
  /** Text of the button that adds one. */
  readonly add: string;
  readonly fresh: () => FieldArray<PersonValues, Name>;
  readonly min?: number;
  readonly row: (index: number) => ReactNode;
}) {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  const { fields, append, remove } = useFieldArray({ control, name });
  return (
    <Stack sx={{ gap: 1.5, mt: 1.5 }}>
      {fields.map(({ id }, index) => (
        <Stack key={id} direction="row" role="group" aria-label={`${add} ${index + 1}`} sx={{ gap: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Fields min={min ?? 130}>{row(index)}</Fields>
          </Box>
          <IconButton aria-label={t('remove', { what: add })} onClick={() => remove(index)} sx={{ alignSelf: 'start' }}>
            <X size={18} />
          </IconButton>
        </Stack>
      ))}
      {fields.length < most && (
        <Button
          onClick={() => append(fresh())}
          startIcon={<Plus size={17} />}
          size="small"
          sx={{ alignSelf: 'flex-start' }}
        >
          {add}
        </Button>
      )}
    </Stack>
  );
}
