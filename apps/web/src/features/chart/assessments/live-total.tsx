import type { InstrumentDefinition } from '@hms/contracts/clinical';
import { totalOfAnswers } from '@hms/contracts/clinical/measuring/total-of-answers';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Mark } from '../mark.tsx';
import { type AssessmentValues, answersIn } from './assessment-values.ts';
import { meaningOf } from './meaning.ts';

/** The total of what was answered so far and what it means. Stays in view while the form is filled in. */
export function LiveTotal({
  definition,
  values,
}: {
  readonly definition: InstrumentDefinition;
  readonly values: AssessmentValues;
}) {
  const { t } = useTranslation('chart');
  const answers = answersIn(values);
  const { total, band } = totalOfAnswers(definition, answers);
  const open = definition.items.filter(({ key }) => answers[key] === undefined).length;
  return (
    <Box
      role="status"
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        py: 1,
        minHeight: 48,
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {total !== null && <Typography sx={{ fontWeight: 700 }}>{t('assessment.total', { total })}</Typography>}
      {band && <Mark of={meaningOf(definition.instrument)} value={band} />}
      {open > 0 && <Typography variant="body2">{t('assessment.open', { count: open })}</Typography>}
      {open === 0 && total === null && <Typography variant="body2">{t('assessment.noTotal')}</Typography>}
    </Box>
  );
}
