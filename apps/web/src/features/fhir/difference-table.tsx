import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Minus, PencilLine, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SimpleTable } from '../../list/simple-table.tsx';
import type { Version } from './bundle.ts';
import { Code, MONOSPACED } from './code.tsx';
import { type Difference, differences, pathText } from './differences.ts';
import { isList, isObject, type Json, textOf } from './exact-json.ts';

/** What every version has of its own, and the table of versions says. */
const OF_THE_VERSION = /^meta(?:\.(?:versionId|lastUpdated))$/;
const LOOKS = {
  added: [Plus, 'success.main'],
  removed: [Minus, 'error.main'],
  changed: [PencilLine, 'warning.main'],
} as const;

/** What is not the same in two versions. */
export function DifferenceTable({ from, to }: { readonly from: Version; readonly to: Version }) {
  const { t } = useTranslation('fhir');
  const found = useMemo(
    () =>
      from.resource === undefined || to.resource === undefined
        ? undefined
        : differences(from.resource, to.resource).filter(({ path }) => !OF_THE_VERSION.test(pathText(path))),
    [from, to],
  );
  if (!found)
    return (
      <Alert severity="info">
        {t('difference.deleted', { version: from.resource === undefined ? from.version : to.version })}
      </Alert>
    );
  return (
    <SimpleTable
      name="difference"
      label={t('difference', { from: from.version, to: to.version })}
      rows={found}
      keyOf={({ path, before }) => `${pathText(path)} ${before === undefined ? '' : 'was'}`}
      empty={t('difference.none')}
      columns={[
        {
          id: 'kind',
          label: t('difference.kind'),
          group: (each) => t(`difference.${kindOf(each)}`),
          cell: (each) => <Kind of={each} />,
        },
        {
          id: 'path',
          label: t('difference.element'),
          order: ({ path }) => pathText(path),
          cell: ({ path }) => <Code strong>{pathText(path)}</Code>,
        },
        {
          id: 'before',
          label: t('version.of', { version: from.version }),
          cell: ({ before }) => <Side value={before} />,
        },
        { id: 'after', label: t('version.of', { version: to.version }), cell: ({ after }) => <Side value={after} /> },
      ]}
    />
  );
}

const kindOf = ({ before, after }: Difference): keyof typeof LOOKS =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

function Kind({ of }: { readonly of: Difference }) {
  const { t } = useTranslation('fhir');
  const kind = kindOf(of);
  const [Icon, color] = LOOKS[kind];
  return (
    <Stack direction="row" sx={{ gap: 0.75, alignItems: 'center', color, whiteSpace: 'nowrap' }}>
      <Icon size={15} aria-hidden />
      <Typography variant="body2" component="span">
        {t(`difference.${kind}`)}
      </Typography>
    </Stack>
  );
}

function Side({ value }: { readonly value: Json | undefined }) {
  if (value === undefined) return '–';
  if (!isList(value) && !isObject(value)) return <Code>{typeof value === 'string' ? value : textOf(value)}</Code>;
  return (
    <Box component="pre" dir="ltr" sx={{ ...MONOSPACED, m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {textOf(value, '  ')}
    </Box>
  );
}
