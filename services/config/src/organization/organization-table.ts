import type { Organization } from '@hms/contracts/config';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';

/** There is one organisation in a hospital's home; this is the stream of its changes. */
const ORGANIZATION = '00000000-0000-7000-8000-000000000001';

/** Before anybody described it. */
export const undescribed: Organization = {
  id: ORGANIZATION,
  version: 0,
  name: 'Hospital',
  time_zone: 'UTC',
  address: null,
  contacts: [],
  identifiers: [],
  updated_at: null,
};

const find = statement<[], { document: string }>('find-organization', 'select document::text from organization');
const write = statement<[string, number, string]>(
  'write-organization',
  `insert into organization (id, version, document) values ($1, $2, $3)
   on conflict (id) do update set version = excluded.version, document = excluded.document`,
);

export async function findOrganization(database: Queryable): Promise<Organization> {
  const row = await database.first(find());
  return row ? (JSON.parse(row.document) as Organization) : undescribed;
}

export const writeOrganization = (tx: Transaction, organization: Organization): void =>
  tx.send(write(organization.id, organization.version, JSON.stringify(organization)));
