import { auditContract, type Filters, type TrailEntry } from '@hms/contracts/audit';
import { newId } from '@hms/platform/event-log';
import type { Access } from '../access/access.ts';
import { stretchOf } from '../index/moments.ts';
import { bundleText, urlOf } from '../interactions/bundle-text.ts';
import type { Answer, Exchange, FhirRequest } from '../interactions/fhir-request.ts';
import { noSuchResource } from '../interactions/read.ts';
import { shownAs } from '../interactions/show.ts';
import { patientIdOf } from '../owners/patient-id.ts';
import { ID } from '../resource/resource.ts';
import { type Asked, badValue, LIMITS, queryText, unknownParameter } from '../search/read-search.ts';
import { auditEventOf, INTERACTION, OUTCOMES, TYPE } from './audit-event.ts';

const MOST = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACTIONS: Readonly<Record<string, Filters['action']>> = { C: 'create', R: 'read', U: 'update', D: 'delete' };
const OUTCOME_OF = Object.fromEntries(Object.entries(OUTCOMES).map(([ours, code]) => [code, ours]));
/** Of FHIR's parameters those that the trail can be searched by. */
export const AUDIT_EVENT_SEARCHED: ReadonlySet<string> = new Set([
  '_id',
  '_lastUpdated',
  'action',
  'altid',
  'date',
  'entity',
  'outcome',
  'patient',
  'subtype',
  'type',
]);
/** Parameters that say how to answer. */
const RESULT = new Set(['_count', '_page', '_format', '_sort', '_total', '_summary', '_elements']);

/**
 * AuditEvents are the trail, which nobody writes: it is read from there, newest first, and reading it is on it.
 *
 * @param patient whose compartment is searched
 */
export async function searchAuditEvents(
  { service, call, access }: Exchange,
  request: FhirRequest,
  patient?: string,
): Promise<Answer> {
  const { query } = request;
  const last = (name: string) => query.findLast(([each]) => each === name)?.[1];
  if (!['-date', undefined].includes(last('_sort'))) throw unknownParameter('AuditEvents come by -date.');
  const filters = together([
    ...(patient === undefined ? [] : [{ patient: patientIdOf(patient) }]),
    ...(access.launchedFor === undefined ? [] : [{ patient: access.launchedFor }]),
    ...query.flatMap(([name, value]) => (RESULT.has(name) ? [] : filterOf(name, value))),
  ]);
  const count = Math.min(Number(/^\d{1,6}$/.exec(last('_count') ?? '')?.[0] ?? LIMITS.defaultCount), MOST);
  const cursor = last('_page');
  const page = await service
    .client(auditContract, call)
    .listEntries({ query: { ...filters, per_page: Math.max(count, 1), ...(cursor ? { cursor } : {}) } });
  const entries = count === 0 ? [] : page.entries.filter((entry) => isOpen(access, entry));
  call.disclose(...entries.flatMap(({ patients }) => patients));
  const said: Asked = query.filter(([name]) => name !== '_page' && name !== '_format');
  const address = (asked: Asked) =>
    `${service.base}/${patient === undefined ? '' : `Patient/${patient}/`}AuditEvent${asked.length > 0 ? `?${queryText(asked)}` : ''}`;
  return {
    status: 200,
    text: bundleText({
      id: newId(call.now),
      type: 'searchset',
      updated: call.now,
      ...(page.total_is_estimate || entries.length < page.entries.length ? {} : { total: page.total }),
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

/** Whoever was let in for one patient learns of nobody else, whom the same access showed. */
const isOpen = ({ launchedFor }: Access, { patients }: Pick<TrailEntry, 'patients'>): boolean =>
  launchedFor === undefined || (patients.length > 0 && patients.every((id) => id === launchedFor));

/** All of them hold. What two ask of the same, and differ in, holds for nothing; two moments narrow each other. */
function together(all: readonly Filters[]): Filters {
  const said = (name: keyof Filters) => new Set(all.flatMap((each) => each[name] ?? []));
  const differ = (['id', 'patient', 'user', 'action', 'outcome'] as const).some((name) => said(name).size > 1);
  const [from] = [...said('from')].toSorted().toReversed();
  const [to] = [...said('to')].toSorted();
  return Object.assign({}, ...all, from && { from }, to && { to }, differ && { id: NOBODY });
}

export async function readAuditEvent(
  { service, call, access }: Exchange,
  id: string,
  request: FhirRequest,
): Promise<Answer> {
  if (!ID.test(id) || !UUID.test(id)) throw noSuchResource();
  const { entries } = await service.client(auditContract, call).listEntries({ query: { id } });
  const [entry] = entries;
  if (!entry || !isOpen(access, entry)) throw noSuchResource();
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
    case '_lastUpdated':
      return periodOf(value);
    case 'type':
      return isCode(value, TYPE, ['rest']) ? {} : { id: NOBODY };
    case 'subtype':
      return subtypeOf(value);
    default:
      throw unknownParameter(`AuditEvent is not searched by ${name.slice(0, 60)} here.`);
  }
}

/** Whether a token means a code of a system: `code`, `system|code`, `system|`. */
function isCode(value: string, system: string, codes: readonly string[]): boolean {
  const parts = value.split('|');
  const [of, code] = parts.length > 1 ? parts : [system, value];
  return of === system && (codes.includes(code!) || (parts.length > 1 && code === ''));
}

/** Kinds of interaction that the trail names as FHIR does. */
const INTERACTIONS = ['create', 'read', 'update', 'delete', 'search'] as const;

function subtypeOf(value: string): Filters {
  const code = INTERACTIONS.find((each) => isCode(value, INTERACTION, [each]) && !value.endsWith('|'));
  if (!code && isCode(value, INTERACTION, [])) return {};
  return code ? { action: code } : { id: NOBODY };
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
