import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Plus, Send, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { CopyButton } from '../../frame/copy-button.tsx';
import { useMay } from '../../session/me.ts';
import type { Capabilities } from './capabilities.ts';
import { MONOSPACED_INPUT } from './code.tsx';
import { ASKS_FOR_JSON, curlOf } from './curl-of.ts';
import { type Asked, BASE } from './fhir-api.ts';
import { pathOffers } from './path-offers.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);
/** Headers that this server heeds, each with what it may say. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  Accept: ['application/fhir+json'],
  'Content-Type': ['application/fhir+json', 'application/json-patch+json', 'application/x-www-form-urlencoded'],
  'If-Match': ['W/"1"'],
  'If-None-Match': ['W/"1"'],
  'If-None-Exist': ['identifier=http://example.org|1'],
  'If-Modified-Since': [],
  Prefer: ['return=minimal', 'return=representation', 'return=OperationOutcome', 'handling=lenient'],
  'Idempotency-Key': [],
};

interface Header {
  readonly key: number;
  readonly name: string;
  readonly value: string;
}

/** Puts a request together; Ctrl or ⌘ with Enter sends it. */
export function RequestForm({
  capabilities,
  busy,
  onSend,
}: {
  readonly capabilities: Capabilities;
  readonly busy: boolean;
  readonly onSend: (asked: Asked) => void;
}) {
  const { t } = useTranslation('fhir');
  const mayWrite = useMay()('fhir:write');
  const [params, setParams] = useSearchParams();
  const [method, setMethod] = useState(() => METHODS.find((each) => each === params.get('method')) ?? 'GET');
  const [path, setPath] = useState(() => params.get('path') ?? '');
  const [headers, setHeaders] = useState<readonly Header[]>(() =>
    ASKS_FOR_JSON.map(([name, value], key) => ({ key, name, value })),
  );
  const [body, setBody] = useState('');
  const [asking, setAsking] = useState(false);
  const hasBody = WITH_BODY.has(method);
  const said = headers.filter(({ name, value }) => name.trim() !== '' && value.trim() !== '');
  const isTyped = said.some(({ name }) => name.toLowerCase() === 'content-type');
  const asked: Asked = {
    method,
    path: path.replace(/^\/+/, ''),
    headers: [
      ...said.map(({ name, value }) => [name.trim(), value.trim()] as const),
      ...(hasBody && !isTyped ? [['Content-Type', 'application/fhir+json'] as const] : []),
    ],
    body: hasBody ? body : '',
  };
  const wrong = hasBody && body !== '' ? jsonFault(body) : undefined;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    // A link to the page brings this request back, but for its body, which may be about somebody.
    setParams({ method, path }, { replace: true });
    if (method === 'DELETE') setAsking(true);
    else onSend(asked);
  };
  const change = (key: number, changes: Partial<Header>) =>
    setHeaders(headers.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  return (
    <Paper
      component="form"
      aria-label={t('request')}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
      }}
      sx={{ p: 2, mb: 2 }}
    >
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '130px 1fr' } }}>
        <TextField
          select
          label={t('request.method')}
          value={method}
          onChange={(event) => setMethod(event.target.value as typeof method)}
          helperText={mayWrite ? '' : t('request.readOnly')}
        >
          {METHODS.map((each) => (
            <MenuItem key={each} value={each} disabled={each !== 'GET' && !mayWrite}>
              {each}
            </MenuItem>
          ))}
        </TextField>
        <Autocomplete<string, false, false, true>
          freeSolo
          options={pathOffers(capabilities, path)}
          filterOptions={(offers) => offers}
          inputValue={path}
          onInputChange={(_event, text, why) => why !== 'reset' && setPath(text)}
          onChange={(_event, text) => text && setPath(text)}
          renderInput={(input) => (
            <TextField
              {...input}
              label={t('request.path')}
              helperText={t('request.pathHint')}
              slotProps={{
                ...input.slotProps,
                input: {
                  ...input.slotProps.input,
                  startAdornment: (
                    <InputAdornment position="start" sx={{ mr: 0 }}>
                      <span dir="ltr">{BASE}/</span>
                    </InputAdornment>
                  ),
                },
                htmlInput: { ...input.slotProps.htmlInput, dir: 'ltr', style: MONOSPACED_INPUT },
              }}
            />
          )}
        />
      </Box>
      <Typography variant="h3" sx={{ mt: 1.5, mb: 1 }}>
        {t('request.headers')}
      </Typography>
      <Stack sx={{ gap: 1 }}>
        {headers.map(({ key, name, value }, index) => (
          <Box key={key} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(110px, 220px) 1fr auto' }}>
            <Choice
              label={t('request.header', { number: index + 1 })}
              options={Object.keys(HEADERS)}
              value={name}
              onChange={(text) => change(key, { name: text })}
            />
            <Choice
              label={t('request.headerValue', { number: index + 1 })}
              options={HEADERS[name] ?? []}
              value={value}
              onChange={(text) => change(key, { value: text })}
            />
            <IconButton
              aria-label={t('request.removeHeader', { number: index + 1 })}
              onClick={() => setHeaders(headers.filter((each) => each.key !== key))}
            >
              <X size={18} />
            </IconButton>
          </Box>
        ))}
      </Stack>
      <Button
        size="small"
        startIcon={<Plus size={16} />}
        onClick={() =>
          setHeaders([...headers, { key: Math.max(0, ...headers.map(({ key }) => key)) + 1, name: '', value: '' }])
        }
        sx={{ mt: 0.5 }}
      >
        {t('request.addHeader')}
      </Button>
      {hasBody && (
        <TextField
          multiline
          minRows={6}
          maxRows={24}
          label={t('request.body')}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          error={wrong !== undefined}
          helperText={wrong === undefined ? t('request.bodyHint') : t('request.noJson', { fault: wrong })}
          sx={{ mt: 1.5 }}
          slotProps={{ htmlInput: { dir: 'ltr', spellCheck: false, style: MONOSPACED_INPUT } }}
        />
      )}
      <Stack direction="row" sx={{ mt: 1.5, gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" disabled={busy} startIcon={<Send size={16} />}>
          {t('request.send')}
        </Button>
        <CopyButton label={t('curl')} text={curlOf(capabilities.base, asked)} />
      </Stack>
      {asking && (
        <ConfirmDialog
          grave
          title={t('request.deleteTitle')}
          text={t('request.deleteText', { path: asked.path })}
          action={t('request.delete')}
          onConfirm={() => {
            setAsking(false);
            onSend(asked);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Paper>
  );
}

function Choice({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Autocomplete<string, false, false, true>
      freeSolo
      options={options}
      inputValue={value}
      onInputChange={(_event, text, why) => why !== 'reset' && onChange(text)}
      onChange={(_event, text) => text && onChange(text)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          slotProps={{
            ...input.slotProps,
            htmlInput: { ...input.slotProps.htmlInput, dir: 'ltr', style: MONOSPACED_INPUT },
          }}
        />
      )}
    />
  );
}

/** What the browser finds wrong with it as JSON; a form of a search is none, and none is asked of it. */
function jsonFault(body: string): string | undefined {
  if (!/^\s*[[{]/.test(body)) return undefined;
  try {
    JSON.parse(body);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
