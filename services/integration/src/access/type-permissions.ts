export interface TypePermissions {
  readonly read: string;
  readonly write: string;
}

const IDENTITY = ['Patient', 'Person', 'RelatedPerson'];
const SCHEDULING = ['Appointment', 'AppointmentResponse', 'Schedule', 'Slot'];
const FINANCIAL = [
  'Account',
  'ChargeItem',
  'Claim',
  'ClaimResponse',
  'Contract',
  'Coverage',
  'CoverageEligibilityRequest',
  'CoverageEligibilityResponse',
  'EnrollmentRequest',
  'EnrollmentResponse',
  'ExplanationOfBenefit',
  'Invoice',
  'PaymentNotice',
  'PaymentReconciliation',
];
/** What tells of no patient: places, people at work, catalogues, definitions, terminology. */
const PUBLIC_KNOWLEDGE = [
  'ActivityDefinition',
  'CapabilityStatement',
  'ChargeItemDefinition',
  'CodeSystem',
  'CompartmentDefinition',
  'ConceptMap',
  'DeviceDefinition',
  'Endpoint',
  'EventDefinition',
  'ExampleScenario',
  'GraphDefinition',
  'HealthcareService',
  'ImplementationGuide',
  'InsurancePlan',
  'Library',
  'Location',
  'Measure',
  'Medication',
  'MedicationKnowledge',
  'MessageDefinition',
  'NamingSystem',
  'ObservationDefinition',
  'OperationDefinition',
  'Organization',
  'OrganizationAffiliation',
  'PlanDefinition',
  'Practitioner',
  'PractitionerRole',
  'Questionnaire',
  'ResearchDefinition',
  'SearchParameter',
  'SpecimenDefinition',
  'StructureDefinition',
  'StructureMap',
  'Substance',
  'TerminologyCapabilities',
  'TestScript',
  'ValueSet',
];

const among = (types: readonly string[], permissions: TypePermissions) =>
  types.map((type) => [type, permissions] as const);

const named = new Map<string, TypePermissions>([
  ...among(IDENTITY, { read: 'patient:read', write: 'patient:update' }),
  ...among(SCHEDULING, { read: 'appointment:read', write: 'appointment:book' }),
  ...among(FINANCIAL, { read: 'fhir:read-financial', write: 'fhir:write-financial' }),
  ...among(PUBLIC_KNOWLEDGE, { read: 'fhir:read', write: 'fhir:configure' }),
  ...among(['AuditEvent'], { read: 'audit:read', write: 'fhir:configure' }),
]);

/** Whatever is not named is taken for clinical: a type that we forgot is protected, not open. */
const CLINICAL: TypePermissions = { read: 'clinical:read', write: 'clinical:record' };

/** What somebody must hold for resources of a type, beside `fhir:read` or `fhir:write`. */
export const permissionsOf = (type: string): TypePermissions => named.get(type) ?? CLINICAL;
