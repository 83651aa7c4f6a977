import type { NoteSection, SectionContent } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

type Findings = SectionContent['findings'];

const STATES = ['normal', 'abnormal', 'not-examined'] as const;

/** A finding for each of the items that the template asks for; what nobody says anything of is left out. */
export function FindingsField({
  section,
  findings,
  onWrite,
}: {
  readonly section: Pick<NoteSection, 'title' | 'items'>;
  readonly findings: Findings;
  readonly onWrite: (findings: Findings) => void;
}) {
  const { t } = useTranslation('notes');
  const set = (key: string, state: Findings[string]['state'] | null) => {
    const { [key]: before, ...others } = findings;
    onWrite(state === null ? others : { ...others, [key]: { state, comment: before?.comment ?? '' } });
  };
  const comment = (key: string, text: string) =>
    onWrite({ ...findings, [key]: { state: findings[key]?.state ?? 'abnormal', comment: text } });
  const rest = section.items.filter(({ key }) => !findings[key]);
  const allNormal = () =>
    onWrite({
      ...findings,
      ...Object.fromEntries(rest.map(({ key }) => [key, { state: 'normal' as const, comment: '' }])),
    });
  return (
    <Box>
      {section.items.map(({ key, title }) => (
        <Box
          key={key}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '9rem auto 1fr' },
            gap: 1,
            alignItems: 'center',
            py: 0.5,
          }}
        >
          <Typography id={`finding-${key}`}>{title}</Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-labelledby={`finding-${key}`}
            value={findings[key]?.state ?? null}
            onChange={(_event, state) => set(key, state)}
          >
            {STATES.map((state) => (
              <ToggleButton key={state} value={state} sx={{ py: 0.25 }}>
                {t(`finding.${state}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <TextField
            value={findings[key]?.comment ?? ''}
            onChange={(event) => comment(key, event.target.value)}
            placeholder={t('finding.comment')}
            sx={{ '& .MuiInputBase-root': { bgcolor: 'background.paper' } }}
            slotProps={{ htmlInput: { maxLength: 1000, 'aria-label': t('finding.commentOn', { item: title }) } }}
          />
        </Box>
      ))}
      {rest.length > 0 && (
        <Button size="small" onClick={allNormal}>
          {t('finding.restNormal')}
        </Button>
      )}
    </Box>
  );
}
