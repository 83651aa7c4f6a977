export { type FhirRegistration, fromFhir } from './fhir/from-fhir.ts';
export { MRN_SYSTEM, toFhir } from './fhir/to-fhir.ts';
