import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { FileUser, List, SquareTerminal } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { Code } from './code.tsx';
import { ASKS_FOR_JSON, curlOf } from './curl-of.ts';
import { isObject, parseExact, wordAt } from './exact-json.ts';
import { FactsView } from './facts-view.tsx';
import { useFhirCapabilitiesQuery, useFhirTextQuery } from './fhir-api.ts';
import { JsonView } from './json-view.tsx';
import { Narrative } from './narrative.tsx';
import { requestPath, typePath } from './paths.ts';
import { titleOf } from './readable.ts';
import { Versions } from './versions.tsx';

const VIEWS = ['summary', 'json', 'versions'] as const;

/** One resource: what it says, its JSON, and how it came to be so. */
export function Page() {
  const { t } = useTranslation('fhir');
  const { type = '', id = '' } = useParams();
  const [params] = useSearchParams();
  const view = VIEWS.find((each) => each === params.get('view')) ?? 'summary';
  const version = params.get('version');
  const path = `${type}/${encodeURIComponent(id)}${version ? `/_history/${encodeURIComponent(version)}` : ''}`;
  const { data: capabilities } = useFhirCapabilitiesQuery();
  const { currentData: text, error, refetch } = useFhirTextQuery(path);
  const resource = useMemo(() => (text === undefined ? undefined : parseExact(text)), [text]);
  const mayOpenRecord = useMay()('patient:read') && type === 'Patient' && version === null;
  const isDeleted = problemOf(error).status === 410;
  const title = resource === undefined ? `${type}/${id}` : titleOf(resource);
  const to = (each: string) => `?${new URLSearchParams({ ...(version ? { version } : {}), view: each })}`;
  return (
    <Framed
      title={title}
      actions={
        <>
          <Button component={Link} to={typePath(type)} startIcon={<List size={18} />}>
            <Code>{type}</Code>
          </Button>
          {mayOpenRecord && resource !== undefined && (
            <Button component={Link} to={`/patients/${id}`} startIcon={<FileUser size={18} />}>
              {t('record')}
            </Button>
          )}
          <Button component={Link} to={requestPath(path)} variant="outlined" startIcon={<SquareTerminal size={18} />}>
            {t('request')}
          </Button>
          {capabilities && (
            <CopyButton
              label={t('curl')}
              text={curlOf(capabilities.base, { method: 'GET', path, headers: ASKS_FOR_JSON, body: '' })}
            />
          )}
        </>
      }
    >
      {resource !== undefined && <About path={`${type}/${id}`} resource={resource} />}
      {version && (
        <Alert
          severity="info"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" size="small" component={Link} to={`?view=${view}`}>
              {t('version.toNow')}
            </Button>
          }
        >
          {t('version.old', { version })}
        </Alert>
      )}
      <Tabs value={view} aria-label={t('resource')} sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}>
        {VIEWS.map((each) => (
          <Tab key={each} value={each} label={t(`view.${each}`)} component={Link} to={to(each)} />
        ))}
      </Tabs>
      {view === 'versions' ? (
        <Versions type={type} id={id} />
      ) : isDeleted ? (
        <Alert severity="info">{t('deleted')}</Alert>
      ) : error ? (
        <ProblemAlert problem={error} onRetry={refetch} />
      ) : resource === undefined ? (
        <PageLoading />
      ) : view === 'json' ? (
        <JsonView value={resource} label={t('view.json')} />
      ) : (
        isObject(resource) && (
          <Stack sx={{ gap: 2 }}>
            <Paper sx={{ p: 2 }}>
              <FactsView resource={resource} />
            </Paper>
            {wordAt(resource, 'text', 'div') !== undefined && (
              <Paper component="section" aria-labelledby="narrative" sx={{ p: 2 }}>
                <Typography id="narrative" variant="h2" sx={{ mb: 1 }}>
                  {t('narrative')}
                </Typography>
                <Narrative div={wordAt(resource, 'text', 'div')!} />
              </Paper>
            )}
          </Stack>
        )
      )}
    </Framed>
  );
}

function About({ path, resource }: { readonly path: string; readonly resource: Parameters<typeof titleOf>[0] }) {
  const { t } = useTranslation('fhir');
  const formats = useFormats();
  const version = wordAt(resource, 'meta', 'versionId');
  const updated = wordAt(resource, 'meta', 'lastUpdated');
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5, mt: -1 }}>
      <Code>{path}</Code>
      {version && ` · ${t('version.of', { version })}`}
      {updated && ` · ${t('updatedAt', { at: formats.exact(updated) })}`}
    </Typography>
  );
}
