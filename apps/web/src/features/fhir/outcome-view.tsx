import Alert, { type AlertColor } from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Code } from './code.tsx';
import { at, isList, type Json, wordAt } from './exact-json.ts';
import { readable } from './readable.ts';

const SEVERITIES: Readonly<Record<string, AlertColor>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  information: 'info',
};

/** Each issue of an OperationOutcome: how grave, what, and where. */
export function OutcomeView({ outcome }: { readonly outcome: Json }) {
  const { t } = useTranslation('fhir');
  const issues = at(outcome, 'issue');
  if (!isList(issues)) return null;
  return (
    <Stack component="ul" aria-label={t('outcome')} sx={{ m: 0, mb: 1.5, p: 0, gap: 1, listStyle: 'none' }}>
      {issues.map((issue, index) => {
        const severity = wordAt(issue, 'severity') ?? 'error';
        const where = readable(at(issue, 'expression') ?? at(issue, 'location'));
        const said = wordAt(issue, 'diagnostics') ?? readable(at(issue, 'details'));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues have no other name than their place
          <li key={index}>
            <Alert severity={SEVERITIES[severity] ?? 'error'} role="none">
              <strong>{t(`severity.${severity}`, { defaultValue: severity })}</strong> ·{' '}
              <Code>{wordAt(issue, 'code')}</Code>
              <Typography lang="en" dir="ltr" sx={{ overflowWrap: 'anywhere' }}>
                {said}
              </Typography>
              {where && (
                <Typography variant="body2">
                  {t('outcome.where')} <Code strong>{where}</Code>
                </Typography>
              )}
            </Alert>
          </li>
        );
      })}
    </Stack>
  );
}
