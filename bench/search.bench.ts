import { fillUpTo, population as people } from './fill-up.ts';
import { syntheticPatient } from './load-people.ts';
import type { MeasuredHospital } from './measure/hospital.ts';
import { type LoadRequest, loadWith } from './measure/load.ts';
import { type Line, printTable } from './measure/table.ts';

const FEW = 100_000;
const MANY = 1_000_000;
const WANTED_PER_SECOND = 2_400;
const WANTED_P95_MS = 50;
const QUERIES = 4_000;

type Person = ReturnType<typeof syntheticPatient>;

/** What people type, of each kind, about the person. */
const kinds: Readonly<Record<string, (person: Person) => string>> = {
  exact: (person) => `${person.first_name} ${person.last_name}`,
  prefix: (person) => `${person.last_name!.slice(0, 4)} ${person.first_name!.slice(0, 2)}`,
  typo: (person) => `${swapped(person.first_name!)} ${person.last_name}`,
  reversed: (person) => `${person.last_name} ${person.first_name}`,
  mrn: (person) => person.patient_id,
  phone: (person) => person.contact_number!,
  'birth date': (person) => person.date_of_birth!,
};

/** Name search among 100,000 and a fixed mix of searches among 1,000,000 people with Zipf-distributed names. */
export async function benchSearch(hospital: MeasuredHospital): Promise<void> {
  await fillHospitalUpTo(hospital, FEW);
  const headers = async () => ({ authorization: `Bearer ${await hospital.signIn('receptionist')}` });
  const byFamily = requestsOf((person) => person.last_name!, FEW);
  const few = await loadWith({ url: hospital.url, connections: 64, headers: await headers(), requests: byFamily });
  const lines: Line[] = [
    {
      what: `by name, ${FEW.toLocaleString('en')} people, 64 connections`,
      ...few,
      note: `wanted: ${WANTED_PER_SECOND.toLocaleString('en')}/s`,
    },
  ];

  await fillHospitalUpTo(hospital, MANY);
  for (const [kind, query] of [...Object.entries(kinds), ['mix', undefined] as const]) {
    const requests = query
      ? requestsOf(query, MANY)
      : Object.values(kinds)
          .flatMap((each, index) => requestsOf(each, MANY, index))
          .sort(byHash);
    const figures = await loadWith({ url: hospital.url, connections: 8, headers: await headers(), requests });
    lines.push({
      what: `${kind}, ${MANY.toLocaleString('en')} people, 8 connections`,
      ...figures,
      note: `p95 wanted: under ${WANTED_P95_MS} ms`,
    });
  }
  printTable('GET /api/patients?search=…', lines);
}

async function fillHospitalUpTo(hospital: MeasuredHospital, count: number): Promise<void> {
  await hospital.withDatabase('patient', async (client) => {
    await fillUpTo(client, count);
    await client.query('vacuum analyze');
  });
}

function requestsOf(query: (person: Person) => string, among: number, offset = 0): LoadRequest[] {
  return Array.from({ length: QUERIES }, (_, turn) => {
    const person = syntheticPatient(people, ((turn + 1) * 7919 + offset * 104_729) % among);
    return { path: `/api/patients?per_page=20&search=${encodeURIComponent(query(person))}` };
  });
}

const swapped = (name: string): string => name.slice(0, 1) + name.charAt(2) + name.charAt(1) + name.slice(3);

/** A fixed order that mixes the kinds. */
const byHash = (a: LoadRequest, b: LoadRequest): number => hash(a.path) - hash(b.path);
const hash = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
