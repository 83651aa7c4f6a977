import type { GetPatientApiResponse } from '../../api/generated/patient.gen.ts';

export type Patient = GetPatientApiResponse;

/** The header by which a change is refused when somebody else was faster. */
export const ifMatch = ({ version }: Pick<Patient, 'version'>): { readonly 'If-Match': string } => ({
  'If-Match': `"${version}"`,
});

/** Up to two letters that stand for a person without a photo. */
export function initialsOf({ first_name, last_name }: Pick<Patient, 'first_name' | 'last_name'>): string {
  return [first_name, last_name]
    .map((name) => Array.from(name?.trim() ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** The day on which an age is told: of death for the dead, else today. */
export const dayOfAge = ({ deceased, deceased_at }: Pick<Patient, 'deceased' | 'deceased_at'>): Date =>
  deceased && deceased_at ? new Date(deceased_at.length === 10 ? `${deceased_at}T12:00:00` : deceased_at) : new Date();
