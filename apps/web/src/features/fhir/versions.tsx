import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { SaveTable } from '../../list/save-table.tsx';
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
  const table = useRef<HTMLTableElement>(null);
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
      <div>
        <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
          <SaveTable table={table} name={`${type}-${id}-versions`} of={t('view.versions')} />
        </Stack>
        <TableContainer component={Paper} sx={{ maxHeight: 360 }}>
          <Table ref={table} size="small" stickyHeader aria-label={t('view.versions')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('version')}</TableCell>
                <TableCell>{t('version.by')}</TableCell>
                <TableCell>{t('updated')}</TableCell>
                {sides.map((side) => (
                  <TableCell key={side}>{t(`version.${side}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {versions.map(({ version, method, updated, resource }) => (
                <TableRow key={version} selected={version === to.version || version === from.version}>
                  <TableCell>
                    {resource === undefined ? (
                      version
                    ) : (
                      <MuiLink component={Link} to={resourcePath({ type, id, version: String(version) })}>
                        {version}
                      </MuiLink>
                    )}
                  </TableCell>
                  <TableCell>
                    <Code>{method}</Code> {t(`version.method.${method}`, { defaultValue: '' })}
                  </TableCell>
                  <TableCell>{formats.exact(updated)}</TableCell>
                  {sides.map((side) => (
                    <TableCell key={side} sx={{ py: 0 }}>
                      <Radio
                        size="small"
                        name={side}
                        checked={version === { from, to }[side].version}
                        onChange={() => choose(side, version)}
                        slotProps={{ input: { 'aria-label': t(`version.${side}Of`, { version }) } }}
                      />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </div>
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
