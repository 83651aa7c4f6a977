import type { Patient, Relation } from '@hms/contracts/patient';
import { statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import { matchPerson } from '../matching/match-person.ts';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { noDemographics } from '../record/patient-record.ts';
import { type Person, relationOf } from './relation.ts';

type Row = Pick<Patient, 'id' | 'last_name' | 'address' | 'flags' | 'care_team' | 'merged_into'>;
type Looker = Parameters<Handler<PatientOperations['relateToPatients']>>[1]['body']['people'][number];

const find = statement<[readonly string[]], { document: string }>(
  'find-patients-to-relate',
  'select document from patients where id = any($1::uuid[]) and erased_at is null',
);

export function relateToPatients(service: PatientService): Handler<PatientOperations['relateToPatients']> {
  return async (_call, { body }) => {
    const looked = await Promise.all(body.people.map((person) => relationsOf(service, person)));
    return reply({ relations: looked.flat() });
  };
}

async function relationsOf(service: PatientService, looker: Looker) {
  const [own, rows] = await Promise.all([ownRecord(service, looker), read(service, looker.patients)]);
  const user: Person = own ? { ...personOf(own), surname: looker.last_name } : nobody(looker.last_name);
  return rows.flatMap((row) => {
    const found: Relation[] = [];
    const relation = relationOf(user, personOf(row));
    if (relation) found.push(relation);
    if (isVip(row) && !row.care_team.includes(looker.user)) found.push('vip');
    return found.map((each) => ({ user: looker.user, patient: row.id, relation: each }));
  });
}

async function read(service: PatientService, ids: readonly string[]): Promise<Row[]> {
  const rows = await service.database.all(find(ids));
  return rows.map(({ document }) => JSON.parse(document) as Row);
}

/** The record of somebody as a patient: a name alone may be another's, a name with the same e-mail or telephone is not. */
async function ownRecord(service: PatientService, looker: Looker): Promise<Row | undefined> {
  const { first_name, last_name, emails, phones } = looker;
  if (!first_name || !last_name || emails.length + phones.length === 0) return undefined;
  const telecom = [
    ...emails.map((value) => ({ system: 'email' as const, value })),
    ...phones.map((value) => ({ system: 'phone' as const, value })),
  ];
  const candidates = await service.duplicates.find(
    matchPerson({ ...noDemographics, first_name, last_name, telecom }, null),
  );
  const own = candidates.find(({ reasons }) => {
    const agreement = new Map(reasons.map((reason) => [reason.field, reason.agreement]));
    const isNamed = (['family_name', 'given_name'] as const).every(
      (field) => agreement.has(field) && agreement.get(field) !== 'differs',
    );
    return isNamed && (agreement.get('email') === 'exact' || agreement.get('phone') === 'exact');
  });
  return own && (await read(service, [own.id]))[0];
}

/** A record that was merged away is of the person whose record survived. */
const personOf = ({ id, last_name, address, merged_into }: Row): Person => ({
  patient: merged_into ?? id,
  surname: last_name,
  street: address?.lines?.join(' ') ?? null,
  postalCode: address?.postal_code ?? null,
});

const nobody = (surname: string | null): Person => ({ patient: null, surname, street: null, postalCode: null });

const isVip = ({ flags }: Row) => flags.some((flag) => flag.toLowerCase() === 'vip');
