import { oneSlipAway } from '../services/patient/src/search/misspellings.ts';
import { syntheticPatient } from './load-people.ts';
import type { SyntheticPeople } from './synthetic-people.ts';

export const QUERY_KINDS = ['exact', 'family', 'prefix', 'typo', 'reversed', 'mrn', 'phone', 'birth date'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface MixedQuery {
  readonly kind: QueryKind;
  readonly text: string;
  /** The synthetic person who is meant. */
  readonly person: number;
}

const PRIME = 7_919;

/** A fixed mix of what people type, about people who are among the first `population`; common names come up as often as they exist. */
export function searchMix(people: SyntheticPeople, population: number, count: number): MixedQuery[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = QUERY_KINDS[index % QUERY_KINDS.length]!;
    const person = (index * PRIME) % population;
    return { kind, person, text: queryText(people, kind, person, index) };
  });
}

function queryText(people: SyntheticPeople, kind: QueryKind, person: number, index: number): string {
  const patient = syntheticPatient(people, person);
  const given = patient.first_name ?? '';
  const family = patient.last_name ?? '';
  const [year, month, day] = (patient.date_of_birth ?? '').split('-');
  switch (kind) {
    case 'exact':
      return `${given} ${family}`;
    case 'family':
      return family;
    case 'prefix':
      return index % 16 < 8 ? family.slice(0, 4) : `${family} ${given.slice(0, 2)}`;
    case 'typo':
      return `${given} ${misspelt(family, index)}`;
    case 'reversed':
      return `${family}, ${given}`;
    case 'mrn':
      return patient.patient_id;
    case 'phone':
      return index % 16 < 8
        ? (patient.contact_number ?? '')
        : (patient.contact_number ?? '').replaceAll(/\D/g, '').slice(-7);
    case 'birth date':
      return index % 16 < 8 ? `${day}.${month}.${year}` : `${family} ${year}-${month}-${day}`;
  }
}

function misspelt(name: string, index: number): string {
  const slips = oneSlipAway(name.toLowerCase().normalize('NFC'));
  return slips[(index * PRIME) % slips.length] ?? name;
}
