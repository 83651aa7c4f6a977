import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Plus, Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Code } from './code.tsx';
import { ConditionRow } from './condition-row.tsx';
import { BASE } from './fhir-api.ts';
import { type Part, partsOf, queryOf } from './query-parts.ts';

interface Row extends Part {
  readonly key: number;
}

const EMPTY: Part = { name: '', modifier: '', value: '' };

/** Puts a search together from the parameters that the type has; each says what it is for. */
export function SearchBuilder({
  type,
  query,
  onSearch,
}: {
  readonly type: string;
  /** That is shown now. */
  readonly query: string;
  readonly onSearch: (query: string) => void;
}) {
  const { t } = useTranslation('fhir');
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const parts = partsOf(query);
    return (parts.length > 0 ? parts : [EMPTY]).map((part, key) => ({ ...part, key }));
  });
  const composed = queryOf(rows);
  const add = () => setRows([...rows, { ...EMPTY, key: Math.max(0, ...rows.map(({ key }) => key)) + 1 }]);
  const remove = (key: number) => {
    const left = rows.filter((each) => each.key !== key);
    setRows(left.length > 0 ? left : [{ ...EMPTY, key: key + 1 }]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(composed);
  };
  return (
    <Paper component="form" role="search" aria-label={t('search')} onSubmit={submit} sx={{ p: 2, mb: 2 }}>
      <Stack component="ol" aria-label={t('search.conditions')} sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.5 }}>
        {rows.map((row, index) => (
          <ConditionRow
            key={row.key}
            type={type}
            part={row}
            number={index + 1}
            onChange={(part) => setRows(rows.map((each) => (each.key === row.key ? { ...part, key: row.key } : each)))}
            onRemove={() => remove(row.key)}
          />
        ))}
      </Stack>
      <Stack direction="row" sx={{ mt: 1.5, gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" startIcon={<Search size={17} />}>
          {t('search.start')}
        </Button>
        <Button startIcon={<Plus size={17} />} onClick={add}>
          {t('search.add')}
        </Button>
        <Box sx={{ marginInlineStart: 'auto', minWidth: 0 }}>
          <Typography component="span" variant="caption" sx={{ color: 'text.secondary', mr: 1 }}>
            {t('search.sends')}
          </Typography>
          <Code>
            GET {BASE}/{type}
            {composed && `?${composed}`}
          </Code>
        </Box>
      </Stack>
    </Paper>
  );
}
