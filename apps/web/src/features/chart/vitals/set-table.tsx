import type { Flowsheet } from '@hms/contracts/clinical';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useFormats } from '../../../words/formats.ts';
import { Measured } from './measured.tsx';
import { SetScore } from './set-score.tsx';
import { unitText } from './unit-text.ts';

/** Sets of vital signs below each other: to be sorted by what was measured, searched and filtered. */
export function SetTable({ sheet, onOpen }: { readonly sheet: Flowsheet; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const rows = sheet.columns.map((set, at) => ({ ...set, values: sheet.rows.map(({ values }) => values[at] ?? null) }));
  type Row = (typeof rows)[number];
  const amended = t('vitals.amended');
  return (
    <SimpleTable
      name="vital-signs"
      label={t('vitals.sets')}
      rows={rows}
      keyOf={({ vitals_id }) => vitals_id}
      empty={t('vitals.empty')}
      columns={[
        {
          id: 'at',
          label: t('encounter.when'),
          order: ({ at }) => at,
          cell: ({ vitals_id, at, status }) => (
            <>
              <Link
                component="button"
                type="button"
                onClick={() => onOpen(vitals_id)}
                sx={{ fontWeight: 600, textAlign: 'start', whiteSpace: 'nowrap' }}
                data-words
              >
                {formats.instant(at)}
              </Link>
              {status === 'amended' && <div>{amended}</div>}
            </>
          ),
        },
        {
          id: 'news2',
          label: 'NEWS2',
          order: ({ score }) => score,
          cell: (set) => <SetScore of={set} />,
        },
        ...sheet.rows.map(({ sign, unit }, at) => ({
          id: sign,
          label: [t(`sign.${sign}`), unitText(unit)].filter(Boolean).join(' '),
          order: ({ values }: Row) => values[at]?.value,
          cell: ({ values }: Row) => <Measured value={values[at] ?? null} />,
        })),
        ...(rows.some(({ oxygen }) => oxygen)
          ? [
              {
                id: 'oxygen',
                label: t('vitals.oxygen'),
                group: ({ oxygen }: Row) => (oxygen ? t(`oxygen.${oxygen}`) : ''),
                cell: ({ oxygen }: Row) => oxygen && t(`oxygen.${oxygen}`),
              },
            ]
          : []),
        ...(rows.some(({ consciousness }) => consciousness)
          ? [
              {
                id: 'consciousness',
                label: t('vitals.consciousness'),
                group: ({ consciousness }: Row) => (consciousness ? t(`consciousness.${consciousness}`) : ''),
                cell: ({ consciousness }: Row) => consciousness && t(`consciousness.${consciousness}`),
              },
            ]
          : []),
      ]}
    />
  );
}
