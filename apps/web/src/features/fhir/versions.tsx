import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Radio from '@mui/material/Radio';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { SimpleTable } from '../../list/simple-table.tsx';
import { useFormats } from '../../words/formats.ts';
import { type Version, versionsIn } from './bundle.ts';
import { Code } from './code.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { useFhirTextQuery } from './fhir-api.ts';
import { resourcePath } from './paths.ts';

const PER_PAGE = 50;
const SIDES = ['from', 'to'] as const;

/** The versions of a resource, any two of them beside each other. */
export function Versions({ type, id }: { readonly type: string; readonly id: string }) {
  const { t } = useTranslation('fhir');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const path = `${type}/${encodeURIComponent(id)}/_history?_count=${PER_PAGE}`;
  const { currentData, error, refetch } = useFhirTextQuery(
    cursor ? `${path}&_page=${encodeURIComponent(cursor)}` : path,
  );
  const page = useMemo(() => (currentData === undefined ? undefined : versionsIn(currentData)), [currentData]);
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!page) return <PageLoading />;
  return (
    <Stack sx={{ gap: 2 }}>
      <VersionTable type={type} id={id} versions={page.versions} />
      {(cursors.length > 0 || page.next) && (
        <div>
          <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {t('version.newer')}
          </Button>
          <Button disabled={!page.next} onClick={() => setCursors([...cursors, page.next!])}>
            {t('version.older')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function VersionTable({
  type,
  id,
  versions,
}: {
  readonly type: string;
  readonly id: string;
  readonly versions: readonly Version[];
}) {
  const { t } = useTranslation('fhir');
  const formats = useFormats();
  const [params, setParams] = useSearchParams();
  const [newest] = versions;
  // The address follows a moment later; the radio must not wait for it.
  const [picked, setPicked] = useState({ from: params.get('from'), to: params.get('to') });
  const chosen = (name: keyof typeof picked) => versions.find(({ version }) => String(version) === picked[name]);
  const to = chosen('to') ?? newest;
  const from = chosen('from') ?? versions[1] ?? newest;
  const choose = (name: keyof typeof picked, version: number) => {
    setPicked({ ...picked, [name]: String(version) });
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(name, String(version));
        return after;
      },
      { replace: true },
    );
  };
  // One alone has nothing to stand beside.
  const sides = versions.length > 1 ? SIDES : [];
  if (!from || !to) return <Typography>{t('version.none')}</Typography>;
  return (
    <>
      <SimpleTable
        name="versions"
        file={`${type}-${id}-versions`}
        label={t('view.versions')}
        rows={versions}
        keyOf={({ version }) => String(version)}
        isChosen={({ version }) => version === to.version || version === from.version}
        empty={t('version.none')}
        columns={[
          {
            id: 'version',
            label: t('version'),
            order: ({ version }) => version,
            cell: ({ version, resource }) =>
              resource === undefined ? (
                version
              ) : (
                <MuiLink component={Link} to={resourcePath({ type, id, version: String(version) })}>
                  {version}
                </MuiLink>
              ),
          },
          {
            id: 'by',
            label: t('version.by'),
            group: ({ method }) => method,
            cell: ({ method }) => (
              <>
                <Code>{method}</Code> {t(`version.method.${method}`, { defaultValue: '' })}
              </>
            ),
          },
          {
            id: 'updated',
            label: t('updated'),
            order: ({ updated }) => updated,
            cell: ({ updated }) => formats.exact(updated),
          },
          ...sides.map((side) => ({
            id: side,
            label: t(`version.${side}`),
            cell: ({ version }: Version) => (
              <Radio
                size="small"
                name={side}
                checked={version === { from, to }[side].version}
                onChange={() => choose(side, version)}
                sx={{ my: -1 }}
                slotProps={{ input: { 'aria-label': t(`version.${side}Of`, { version }) } }}
              />
            ),
          })),
        ]}
      />
      {sides.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('version.only')}</Typography>
      ) : (
        <section aria-labelledby="difference">
          <Typography id="difference" variant="h2" sx={{ mb: 1 }}>
            {t('difference', { from: from.version, to: to.version })}
          </Typography>
          <DifferenceTable from={from} to={to} />
        </section>
      )}
    </>
  );
}
