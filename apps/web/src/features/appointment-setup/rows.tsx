import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ArrayPath, type Control, type FieldArray, type FieldValues, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** Several things of one kind within a form: add one, fill it in, take it away. */
export function Rows<Values extends FieldValues, Name extends ArrayPath<Values>>({
  control,
  name,
  what,
  add,
  most,
  least = 0,
  framed = false,
  fresh,
  row,
}: {
  readonly control: Control<Values, unknown, unknown>;
  readonly name: Name;
  /** Names one of them. */
  readonly what: string;
  /** Text of the button that adds one. */
  readonly add: string;
  readonly most: number;
  readonly least?: number;
  /** Whether each has a frame of its own, as it holds much. */
  readonly framed?: boolean;
  readonly fresh: () => FieldArray<Values, Name>;
  readonly row: (index: number) => ReactNode;
}) {
  const { t } = useTranslation('appointment-setup');
  const { fields, append, remove } = useFieldArray<Values, Name>({ control: control as Control<Values>, name });
  return (
    <Stack sx={{ gap: 1.5 }}>
      {fields.map(({ id }, index) => (
        <Stack
          key={id}
          direction="row"
          role="group"
          aria-label={`${what} ${index + 1}`}
          sx={{ gap: 0.5, ...(framed ? { p: 1.5, pe: 0.5, border: 1, borderColor: 'divider', borderRadius: 1 } : {}) }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>{row(index)}</Box>
          {fields.length > least && (
            <IconButton
              aria-label={t('remove', { what: `${what} ${index + 1}` })}
              onClick={() => remove(index)}
              sx={{ alignSelf: 'start' }}
            >
              <X size={18} />
            </IconButton>
          )}
        </Stack>
      ))}
      {fields.length < most && (
        <Button
          size="small"
          startIcon={<Plus size={17} />}
          onClick={() => append(fresh())}
          sx={{ alignSelf: 'flex-start' }}
        >
          {add}
        </Button>
      )}
    </Stack>
  );
}
