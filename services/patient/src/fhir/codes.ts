import type { CodeableConcept, PatientCommunication } from '@medplum/fhirtypes';
import { asLine, type Translation } from './kept.ts';

const MARITAL = 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus';
const LANGUAGES = 'urn:ietf:bcp:47';

const MARITAL_NAMES: Readonly<Record<string, string>> = {
  A: 'Annulled',
  D: 'Divorced',
  L: 'Legally Separated',
  M: 'Married',
  P: 'Polygamous',
  S: 'Never Married',
  T: 'Domestic partner',
  U: 'Unmarried',
  W: 'Widowed',
};

const first = (concept: CodeableConcept | undefined, most: number): string | undefined =>
  asLine(concept?.coding?.find(({ code }) => code)?.code, most);

export const maritalStatus: Translation<CodeableConcept, string> = {
  read: (concept) => first(concept, 20),
  write(code) {
    const display = MARITAL_NAMES[code];
    return {
      coding: [{ system: MARITAL, code, ...(display ? { display } : {}) }],
      ...(display ? { text: display } : {}),
    };
  },
};

export const communication: Translation<PatientCommunication, string> = {
  read: ({ language }) => first(language, 35),
  write: (code) => ({ language: { coding: [{ system: LANGUAGES, code }] } }),
};
