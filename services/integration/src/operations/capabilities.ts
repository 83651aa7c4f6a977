import { definitions } from '../definitions/definitions.ts';
import { AUDIT_EVENT_SEARCHED } from '../evidence/audit-events.ts';
import { supportedProfilesOf, US_CORE_SERVER } from './supported-profiles.ts';

const SYSTEM_OPERATIONS = [
  { name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' },
  // Of our own, by the name that other servers have given it.
  { name: 'get-resource-counts', definition: 'urn:hms:operation:get-resource-counts' },
];
const INTERACTIONS = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'history-type',
  'create',
  'search-type',
];
/** The trail writes itself. */
const READING = new Set(['read', 'search-type']);
const SECURITY = 'http://terminology.hl7.org/CodeSystem/restful-security-service';
const LAST_UPDATED =
  'When the resource last changed: each version counts, whether a client wrote it or the service of this hospital that owns it; a deletion too, which a history tells.';
/** Parameters that are published, but that no condition can be made of. */
const UNSEARCHABLE = new Set(['_text', '_content', '_query', 'near']);

export interface Capabilities {
  readonly base: string;
  readonly publicUrl: string;
  readonly version: string;
  /** When this server began to run. */
  readonly since: Date;
}

/** What nobody writes is read from the trail as it is. */
const OF_THE_TRAIL = {
  versioning: 'no-version',
  readHistory: false,
  updateCreate: false,
  conditionalCreate: false,
  conditionalRead: 'not-supported',
  conditionalUpdate: false,
  conditionalDelete: 'not-supported',
  searchInclude: undefined,
  searchRevInclude: undefined,
};

/** The CapabilityStatement: made of the same definitions that searches and writes go by. */
export function capabilitiesText({ base, publicUrl, version, since }: Capabilities): string {
  const resource = Object.entries(definitions.search).map(([type, parameters]) => ({
    type,
    profile: `http://hl7.org/fhir/StructureDefinition/${type}`,
    ...supported(type),
    interaction: INTERACTIONS.filter((code) => type !== 'AuditEvent' || READING.has(code)).map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    conditionalDelete: 'single',
    referencePolicy: ['literal', 'logical', 'local'],
    searchInclude: [
      '*',
      ...parameters.filter((each) => each.type === 'reference').map(({ code }) => `${type}:${code}`),
    ],
    searchRevInclude: revIncludesOf(type),
    ...(type === 'AuditEvent' ? OF_THE_TRAIL : {}),
    searchParam: parameters
      .filter(({ code }) => !UNSEARCHABLE.has(code) && (type !== 'AuditEvent' || AUDIT_EVENT_SEARCHED.has(code)))
      .map(({ code, url, type: kind, describe }) => ({
        name: code,
        definition: url,
        type: kind,
        documentation: code === '_lastUpdated' ? LAST_UPDATED : describe,
      })),
    ...(type === 'Patient'
      ? {
          operation: [{ name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' }],
        }
      : {}),
  }));
  return JSON.stringify({
    resourceType: 'CapabilityStatement',
    id: 'hms',
    url: `${base}/metadata`,
    version,
    name: 'HMS',
    title: 'The FHIR server of this hospital',
    status: 'active',
    date: since.toISOString(),
    instantiates: US_CORE_SERVER,
    kind: 'instance',
    software: { name: 'HMS', version },
    implementation: { description: 'Hospital management system', url: base },
    fhirVersion: definitions.version,
    format: ['json', 'application/fhir+json'],
    patchFormat: ['application/json-patch+json', 'application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: {
          cors: false,
          service: [{ coding: [{ system: SECURITY, code: 'OAuth' }] }],
          description: `OAuth 2.0 bearer tokens of ${publicUrl}; SMART scopes narrow what they allow.`,
        },
        resource,
        interaction: ['transaction', 'batch', 'search-system', 'history-system'].map((code) => ({ code })),
        compartment: Object.keys(definitions.compartments).map(
          (code) => `http://hl7.org/fhir/CompartmentDefinition/${code.toLowerCase()}`,
        ),
        operation: SYSTEM_OPERATIONS,
      },
    ],
  });
}

function supported(type: string): { supportedProfile?: string[] } {
  const supportedProfile = supportedProfilesOf(type);
  return supportedProfile.length > 0 ? { supportedProfile } : {};
}

function revIncludesOf(type: string): string[] {
  return Object.entries(definitions.search).flatMap(([from, parameters]) =>
    parameters
      .filter((each) => each.type === 'reference' && each.targets?.includes(type))
      .map(({ code }) => `${from}:${code}`),
  );
}
