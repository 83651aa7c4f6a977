import { auditContract, type Filters } from '@hms/contracts/audit';
import { newId } from '@hms/platform/event-log';
import { stretchOf } from '../index/moments.ts';
import { bundleText, urlOf } from '../interactions/bundle-text.ts';
import type { Answer, Exchange, FhirRequest } from '../interactions/fhir-request.ts';
import { noSuchResource } from '../interactions/read.ts';
import { shownAs } from '../interactions/show.ts';
import { patientIdOf } from '../owners/patient-id.ts';
import { ID } from '../resource/resource.ts';
import { type Asked, badValue, LIMITS, queryText, unknownParameter } from '../search/read-search.ts';
import { auditEventOf, OUTCOMES } from './audit-event.ts';

const MOST = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACTIONS: Readonly<Record<string, Filters['action']>> = { C: 'create', R: 'read', U: 'update', D: 'delete' };
const OUTCOME_OF = Object.fromEntries(Object.entries(OUTCOMES).map(([ours, code]) => [code, ours]));
/** Parameters that say how to answer. */
const RESULT = new Set(['_count', '_page', '_format', '_sort', '_total', '_summary', '_elements']);

/** AuditEvents are the trail, which nobody writes: it is read from there, newest first, and reading it is on it. */
export async function searchAuditEvents({ service, call }: Exchange, request: FhirRequest): Promise<Answer> {
  const { query } = request;
  const last = (name: string) => query.findLast(([each]) => each === name)?.[1];
  if (!['-date', undefined].includes(last('_sort'))) throw unknownParameter('AuditEvents come by -date.');
  const filters = Object.assign(
    {},
    ...query.map(([name, value]) => (RESULT.has(name) ? {} : filterOf(name, value))),
  ) as Filters;
  const count = Math.min(Number(/^\d{1,6}$/.exec(last('_count') ?? '')?.[0] ?? LIMITS.defaultCount), MOST);
  const cursor = last('_page');
  const page = await service
    .client(auditContract, call)
    .listEntries({ query: { ...filters, per_page: Math.max(count, 1), ...(cursor ? { cursor } : {}) } });
  const entries = count === 0 ? [] : page.entries;
  call.disclose(...entries.flatMap(({ patients }) => patients));
  const said: Asked = query.filter(([name]) => name !== '_page' && name !== '_format');
  const address = (asked: Asked) => `${service.base}/AuditEvent${asked.length > 0 ? `?${queryText(asked)}` : ''}`;
  return {
    status: 200,
    text: bundleText({
      id: newId(call.now),
      type: 'searchset',
      updated: call.now,
      ...(page.total_is_estimate ? {} : { total: page.total }),
      link: [
        { relation: 'self', url: address(said) },
        ...(page.next_cursor && count > 0
          ? [{ relation: 'next', url: address([...said, ['_page', page.next_cursor]]) }]
          : []),
      ],
      entries: entries.map((entry) => ({
        fullUrl: urlOf(service.base, { type: 'AuditEvent', id: entry.id }),
        text: shownAs(JSON.stringify(auditEventOf(entry)), query),
        search: { mode: 'match' },
      })),
    }),
  };
}

export async function readAuditEvent({ service, call }: Exchange, id: string, request: FhirRequest): Promise<Answer> {
  if (!ID.test(id) || !UUID.test(id)) throw noSuchResource();
  const { entries } = await service.client(auditContract, call).listEntries({ query: { id } });
  const [entry] = entries;
  if (!entry) throw noSuchResource();
  call.disclose(...entry.patients);
  const text = shownAs(JSON.stringify(auditEventOf(entry)), request.query);
  return { status: 200, text, version: 1, updated: new Date(entry.at) };
}

function filterOf(name: string, value: string): Filters {
  switch (name) {
    case '_id':
      return { id: UUID.test(value) ? value : NOBODY };
    case 'patient':
    case 'entity':
      return { patient: patientOf(value, name) };
    case 'altid':
      return { user: value };
    case 'agent:identifier':
      return { user: value.slice(value.lastIndexOf('|') + 1) };
    case 'action':
      if (!ACTIONS[value]) throw badValue('action is C, R, U or D: what is neither is found by the operation.');
      return { action: ACTIONS[value] };
    case 'outcome':
      if (!OUTCOME_OF[value]) throw badValue('outcome is 0, 4 or 8.');
      return { outcome: OUTCOME_OF[value] as NonNullable<Filters['outcome']> };
    case 'date':
      return periodOf(value);
    default:
      throw unknownParameter(`AuditEvent is not searched by ${name.slice(0, 60)} here.`);
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function patientOf(value: string, name: string): string {
  const id = value.replace(/^Patient\//, '');
  if (!ID.test(id)) throw badValue(`${name} is a Patient.`);
  return patientIdOf(id);
}

const at = (ms: number): string => new Date(ms).toISOString();

function periodOf(value: string): Filters {
  const [, prefix = 'eq', moment = ''] = /^(eq|ge|gt|le|lt)?(.*)$/s.exec(value) ?? [];
  const stretch = stretchOf(moment.replace(' ', '+'));
  if (!stretch) throw badValue('date is a moment such as ge2024-05-17, with eq, ge, gt, le or lt.');
  const { low, high } = stretch;
  if (prefix === 'ge') return { from: at(low) };
  if (prefix === 'gt') return { from: at(high + 1) };
  if (prefix === 'lt') return { to: at(low) };
  if (prefix === 'le') return { to: at(high + 1) };
  return { from: at(low), to: at(high + 1) };
}
