import type { CODE_SYSTEMS, Coding } from '@hms/contracts/clinical';

/** The code system as the contract calls it; the contract itself is not loaded for a name. */
export const ICD10: (typeof CODE_SYSTEMS)['icd10'] = 'http://hl7.org/fhir/sid/icd-10-cm';

/** A code of ICD-10-CM: a letter, a digit, a letter or digit, and up to four more behind a point [CMS, ICD-10-CM conventions]. */
const TYPED = /^([A-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?)\s+(\S.*)$/i;

/** What somebody typed as a code and its name, e.g. `I10 Essential hypertension`; undefined where it is none. */
export function codingOf(typed: string): Coding | undefined {
  const [, code, display] = TYPED.exec(typed.trim()) ?? [];
  if (!code || !display) return undefined;
  const plain = code.toUpperCase().replace('.', '');
  return {
    system: ICD10,
    code: plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain,
    display: display.trim(),
  };
}
