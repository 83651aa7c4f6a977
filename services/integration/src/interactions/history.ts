import { newId } from '@hms/platform/event-log';
import { visibleSql } from '../access/visible-sql.ts';
import { definitions } from '../definitions/definitions.ts';
import { keyOf } from '../index/fingerprint.ts';
import { stretchOf } from '../index/moments.ts';
import { type Asked, badValue, LIMITS, queryText } from '../search/read-search.ts';
import { createSql } from '../search/sql.ts';
import type { StoredVersion } from '../store/resources-table.ts';
import { bundleText, type EntryText, urlOf } from './bundle-text.ts';
import type { Answer, Exchange, FhirRequest } from './fhir-request.ts';
import { noSuchResource, requireType } from './read.ts';
import { subset } from './show.ts';

/** Which history: of a resource, of a type, of everything. */
export interface HistoryOf {
  readonly type?: string;
  readonly id?: string;
}

interface Row extends StoredVersion {
  /** To the microsecond, for the link to the next page. */
  readonly at: string;
}

/** The versions of resources, the newest first. */
export async function readHistory(exchange: Exchange, { type, id }: HistoryOf, request: FhirRequest): Promise<Answer> {
  const { service, access, call } = exchange;
  if (type !== undefined) {
    requireType(type);
    access.require('r', type);
  }
  if (type !== undefined && id !== undefined) {
    const row = await service.find(keyOf(type, id));
    if (!row || !access.mayShow(row)) throw noSuchResource();
  }
  const last = (name: string) => request.query.findLast(([each]) => each === name)?.[1];
  const count = Math.min(Number(/^\d{1,6}$/.exec(last('_count') ?? '')?.[0] ?? LIMITS.defaultCount), LIMITS.mostCount);
  const sql = createSql();
  const visible = visibleSql(sql, access);
  const types = Object.keys(definitions.search).filter(
    (each) => (type === undefined || each === type) && access.mayRead(each),
  );
  const whose = [
    `r.type = any(${sql.add(types)})`,
    visible('r'),
    ...(type !== undefined && id !== undefined ? [`r.key = ${sql.add(keyOf(type, id))}::bigint`] : []),
  ].join(' and ');
  const when = [since(last('_since'), sql), asOf(last('_at'), sql), behind(last('_page'), sql)].filter(
    (each) => each !== undefined,
  );
  const rows = await service.database.all(
    sql.query<Row>(
      `select key::text, type, id, version, updated, method, content, patients, updated::text as at from (
         select r.key, r.type, r.id, r.version, r.updated, r.method, r.content, r.patients from fhir_resources r where ${whose}
         union all
         select r.key, r.type, r.id, v.version, v.updated, v.method, v.content, r.patients
         from fhir_versions v join fhir_resources r on r.key = v.key where ${whose}
       ) h ${when.length > 0 ? `where ${when.join(' and ')}` : ''}
       order by updated desc, key, version desc limit ${sql.add(count + 1)}`,
    ),
  );
  const page = rows.slice(0, count);
  call.disclose(...page.flatMap(({ patients }) => patients));
  const self = [service.base, ...(type ? [type] : []), ...(id ? [id] : []), '_history'].join('/');
  const end = rows.length > count ? page.at(-1) : undefined;
  const said: Asked = request.query.filter(([name]) => name !== '_page' && name !== '_format');
  const address = (query: Asked) => `${self}${query.length > 0 ? `?${queryText(query)}` : ''}`;
  return {
    status: 200,
    text: bundleText({
      id: newId(call.now),
      type: 'history',
      updated: call.now,
      ...(!end && last('_page') === undefined ? { total: page.length } : {}),
      link: [
        { relation: 'self', url: address(said) },
        ...(end
          ? [{ relation: 'next', url: address([...said, ['_page', [end.at, end.key, end.version].join('~')]]) }]
          : []),
      ],
      entries: page.map((row) => entryOf(service.base, row)),
    }),
  };
}

function entryOf(base: string, row: StoredVersion): EntryText {
  const { type, id, version, updated, method, content } = row;
  return {
    fullUrl: urlOf(base, row),
    ...(content === null ? {} : { text: subset(content, { summary: 'false', elements: [] }) }),
    request: { method, url: method === 'POST' ? type : `${type}/${id}` },
    response: {
      status: method === 'DELETE' ? '204' : version === 1 || method === 'POST' ? '201' : '200',
      etag: `W/"${version}"`,
      lastModified: updated.toISOString(),
    },
  };
}

type Sql = ReturnType<typeof createSql>;

function momentOf(text: string, name: string): number {
  const stretch = stretchOf(text.replace(' ', '+'));
  if (!stretch) throw badValue(`${name} is a moment such as 2024-05-17T08:30:00Z.`);
  return stretch.low;
}

const since = (text: string | undefined, sql: Sql): string | undefined =>
  text === undefined
    ? undefined
    : `h.updated >= to_timestamp(${sql.add(momentOf(text, '_since'))}::double precision / 1000)`;

/** What was current at a moment. */
function asOf(text: string | undefined, sql: Sql): string | undefined {
  if (text === undefined) return undefined;
  const at = `to_timestamp(${sql.add(momentOf(text, '_at'))}::double precision / 1000)`;
  return `h.updated <= ${at} and not exists (
    select from fhir_versions n where n.key = h.key and n.version > h.version and n.updated <= ${at}
    union all select from fhir_resources n where n.key = h.key and n.version > h.version and n.updated <= ${at})`;
}

function behind(text: string | undefined, sql: Sql): string | undefined {
  if (text === undefined) return undefined;
  const [at = '', key = '', version = ''] = text.split('~');
  if (!/^[\d:.+\- ]{10,40}$/.test(at) || !/^-?\d{1,20}$/.test(key) || !/^\d{1,9}$/.test(version))
    throw badValue('_page is not from a link of this server.');
  const [a, k, v] = [`${sql.add(at)}::timestamptz`, `${sql.add(key)}::bigint`, `${sql.add(version)}::integer`];
  return `(h.updated < ${a} or (h.updated = ${a} and (h.key > ${k} or (h.key = ${k} and h.version < ${v}))))`;
}
