import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CircleCheck, CornerUpRight, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.ts';
import { Code, MONOSPACED } from './code.tsx';
import { type Json, parseExact, wordAt } from './exact-json.ts';
import type { Answered } from './fhir-api.ts';
import { JsonView } from './json-view.tsx';
import { OutcomeView } from './outcome-view.tsx';

/** All that was answered: status, time, headers and body; an OperationOutcome in words as well. */
export function AnswerView({ answer }: { readonly answer: Answered }) {
  const { t } = useTranslation('fhir');
  const formats = useFormats();
  const { status, reason, headers, text, milliseconds } = answer;
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useMemo(() => parsed(text), [text]);
  // Whoever sent it by keyboard goes on reading here.
  useEffect(() => {
    if (answer) heading.current?.focus();
  }, [answer]);
  const [color, Icon] =
    status >= 400
      ? (['error', TriangleAlert] as const)
      : status >= 300
        ? (['default', CornerUpRight] as const)
        : (['success', CircleCheck] as const);
  return (
    <Paper component="section" aria-labelledby="answer" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
        <Typography id="answer" variant="h2" ref={heading} tabIndex={-1} sx={{ outline: 0 }}>
          {t('answer')}
        </Typography>
        <Chip
          color={color}
          variant="outlined"
          icon={<Icon size={16} aria-hidden />}
          label={<bdi>{[status, reason].filter(Boolean).join(' ')}</bdi>}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('answer.took', {
            milliseconds: formats.number(Math.round(milliseconds)),
            bytes: formats.number(new Blob([text]).size),
          })}
        </Typography>
      </Stack>
      {body !== undefined && wordAt(body, 'resourceType') === 'OperationOutcome' && <OutcomeView outcome={body} />}
      <Box component="details" sx={{ mb: 1.5 }}>
        <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
          {t('answer.headers', { count: headers.length })}
        </Typography>
        <Box component="dl" dir="ltr" sx={{ ...MONOSPACED, m: 0, mt: 0.5, '& dd': { m: 0 } }}>
          {headers.map(([name, value]) => (
            <Box key={name} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {name}:
              </Box>
              <Box component="dd" sx={{ overflowWrap: 'anywhere' }}>
                {value}
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
      {text === '' ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('answer.empty')}</Typography>
      ) : body === undefined ? (
        <Code>{text}</Code>
      ) : (
        <JsonView value={body} label={t('answer.body')} />
      )}
    </Paper>
  );
}

function parsed(text: string): Json | undefined {
  try {
    return parseExact(text);
  } catch {
    return undefined;
  }
}
