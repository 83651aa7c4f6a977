import type { TrailEntry } from '@hms/contracts/audit';
import type { Resource } from '../resource/resource.ts';

export const TYPE = 'http://terminology.hl7.org/CodeSystem/audit-event-type';
export const INTERACTION = 'http://hl7.org/fhir/restful-interaction';
const PURPOSE = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
const ENTITY = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';
const ACCOUNT = 'urn:hms:account';
const IP = '2';

/** What was done: FHIR's one letter, and its name of the interaction. */
const ACTIONS: Readonly<Record<string, readonly [string, string]>> = {
  create: ['C', 'create'],
  read: ['R', 'read'],
  update: ['U', 'update'],
  delete: ['D', 'delete'],
  search: ['E', 'search'],
};
const OPERATION = ['E', 'operation'] as const;
/** Success; a minor failure: somebody was refused; a serious one: it went wrong. */
export const OUTCOMES = { granted: '0', denied: '4', failed: '8' } as const;

/** An entry of the trail as a FHIR AuditEvent. */
export function auditEventOf(entry: TrailEntry): Resource {
  const [action, interaction] = ACTIONS[entry.action] ?? OPERATION;
  const { note } = entry;
  return {
    resourceType: 'AuditEvent',
    id: entry.id,
    meta: { versionId: '1', lastUpdated: entry.at },
    type: { system: TYPE, code: 'rest', display: 'RESTful Operation' },
    subtype: [{ system: INTERACTION, code: interaction }],
    action,
    recorded: entry.at,
    outcome: OUTCOMES[entry.outcome],
    outcomeDesc: `${entry.operation}: ${entry.status}`,
    purposeOfEvent: [{ coding: [{ system: PURPOSE, code: entry.purpose }] }],
    agent: [
      {
        who: {
          identifier: { system: ACCOUNT, value: entry.actor },
          ...(entry.actor_name ? { display: entry.actor_name } : {}),
        },
        altId: entry.actor,
        ...(entry.actor_name ? { name: entry.actor_name } : {}),
        requestor: true,
        ...(entry.address ? { network: { address: entry.address, type: IP } } : {}),
      },
    ],
    source: { observer: { display: entry.service } },
    entity: [
      ...entry.patients.map((id) => ({
        what: { reference: `Patient/${id}` },
        type: { system: ENTITY, code: '1', display: 'Person' },
        role: { system: ROLE, code: '1', display: 'Patient' },
      })),
      ...(note
        ? [
            {
              type: { system: ENTITY, code: '2', display: 'System Object' },
              role: { system: ROLE, code: '24', display: 'Query' },
              query: Buffer.from(note, 'utf8').toString('base64'),
            },
          ]
        : []),
    ],
  };
}
