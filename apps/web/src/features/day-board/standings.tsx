import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.ts';
import { type BoardEntry, STANDINGS, type Standing, standingOf } from './board-groups.ts';

/** How many are expected, late, here, done and missed; each shows only those. */
export function Standings({
  entries,
  chosen,
  onChoose,
}: {
  readonly entries: readonly BoardEntry[];
  readonly chosen?: string | undefined;
  /** Where absent they are counted only. */
  readonly onChoose?: (standing: Standing | undefined) => void;
}) {
  const { t } = useTranslation('day-board');
  const formats = useFormats();
  const counts = Map.groupBy(entries, standingOf);
  return (
    <Stack direction="row" role="group" aria-label={t('standings')} sx={{ gap: 1, flexWrap: 'wrap' }}>
      {STANDINGS.map((standing) => {
        const count = counts.get(standing)?.length ?? 0;
        const isChosen = chosen === standing;
        return (
          <Chip
            key={standing}
            variant={isChosen ? 'filled' : 'outlined'}
            color={isChosen ? 'primary' : standing === 'late' && count > 0 ? 'warning' : 'default'}
            label={t(`standing.${standing}`, { count, shown: formats.number(count) })}
            {...(onChoose && {
              clickable: true,
              'aria-pressed': isChosen,
              onClick: () => onChoose(isChosen ? undefined : standing),
            })}
          />
        );
      })}
    </Stack>
  );
}
