const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';

/** What a server of US Core does, in the versions whose searches and profiles this one has. */
export const US_CORE_SERVER = ['6.1.0', '7.0.0'].map(
  (version) => `http://hl7.org/fhir/us/core/CapabilityStatement/us-core-server|${version}`,
);

/**
 * Profiles of US Core by type: what this hospital itself records conforms to them, and what is written here by FHIR, of types that no
 * service owns, is kept and found as they want it.
 */
const PROFILES: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['allergyintolerance'],
  CarePlan: ['careplan'],
  CareTeam: ['careteam'],
  Condition: ['condition-problems-health-concerns', 'condition-encounter-diagnosis'],
  Device: ['implantable-device'],
  DiagnosticReport: ['diagnosticreport-lab', 'diagnosticreport-note'],
  DocumentReference: ['documentreference'],
  Encounter: ['encounter'],
  Goal: ['goal'],
  Immunization: ['immunization'],
  Location: ['location'],
  Medication: ['medication'],
  MedicationDispense: ['medicationdispense'],
  MedicationRequest: ['medicationrequest'],
  Observation: [
    'vital-signs',
    'blood-pressure',
    'bmi',
    'body-height',
    'body-temperature',
    'body-weight',
    'head-circumference',
    'heart-rate',
    'pulse-oximetry',
    'respiratory-rate',
    'observation-screening-assessment',
    'observation-lab',
    'observation-occupation',
    'observation-pregnancyintent',
    'observation-pregnancystatus',
  ],
  Organization: ['organization'],
  Patient: ['patient'],
  Practitioner: ['practitioner'],
  PractitionerRole: ['practitionerrole'],
  Procedure: ['procedure'],
  Provenance: ['provenance'],
  QuestionnaireResponse: ['questionnaireresponse'],
  ServiceRequest: ['servicerequest'],
  Specimen: ['specimen'],
};

export const supportedProfilesOf = (type: string): string[] =>
  (PROFILES[type] ?? []).map((name) => `${US_CORE}${name}`);
