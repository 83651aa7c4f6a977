import { line, nullable, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';

/** Why a look at a record may have been out of private interest. */
const Relation = oneOf(['own-record', 'same-surname', 'neighbour', 'vip']);
export type Relation = Static<typeof Relation>;

const Person = record({
  user: line(100, { minLength: 1, description: 'Who looked' }),
  first_name: nullable(line(200)),
  last_name: nullable(line(200)),
  emails: Type.Array(line(255), { maxItems: 20 }),
  phones: Type.Array(line(255), { maxItems: 20 }),
  patients: Type.Array(uuid(), { maxItems: 200_000, description: 'Whose records were looked at' }),
});

export const relationOperations = {
  relateToPatients: operation({
    method: 'POST',
    path: '/relations',
    summary: 'How users are related to the patients whose records they looked at, for the audit service',
    description:
      'Tells the word for the relation and nothing else of a patient. A user’s own record is one with the same name and the same e-mail address or telephone number; neighbours are those of that record. A record with the flag `VIP` is told unless the user is of the care team.',
    permission: 'internal',
    audit: 'none',
    bodyLimit: 16 * 1024 ** 2,
    body: record({ people: Type.Array(Person, { maxItems: 5_000 }) }),
    reply: record({
      relations: Type.Array(record({ user: Type.String(), patient: uuid(), relation: Relation })),
    }),
  }),
};
