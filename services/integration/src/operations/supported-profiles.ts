const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';

/** Profiles of US Core that what this hospital itself records conforms to, by type. */
const PROFILES: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['allergyintolerance'],
  CarePlan: ['careplan'],
  Condition: ['condition-problems-health-concerns', 'condition-encounter-diagnosis'],
  DocumentReference: ['documentreference'],
  Encounter: ['encounter'],
  Goal: ['goal'],
  Immunization: ['immunization'],
  Location: ['location'],
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
  ],
  Organization: ['organization'],
  Patient: ['patient'],
  Practitioner: ['practitioner'],
  PractitionerRole: ['practitionerrole'],
  Procedure: ['procedure'],
  Provenance: ['provenance'],
};

export const supportedProfilesOf = (type: string): string[] =>
  (PROFILES[type] ?? []).map((name) => `${US_CORE}${name}`);
