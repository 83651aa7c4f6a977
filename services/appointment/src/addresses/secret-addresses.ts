import { randomBytes } from 'node:crypto';
import { notFound } from '@hms/platform/contract';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { blindIndex } from '@hms/platform/security';
import type { AppointmentService } from '../appointment-service.ts';

export type AddressKind = 'display' | 'feed';

/** Something that is shown to whoever knows its address. */
export interface SecretAddress {
  readonly id: string;
  readonly made_at: Date;
  readonly made_by: string;
  readonly document: Readonly<Record<string, unknown>>;
}

const BYTES = 32;

const put = statement<[string, string, Buffer, Date, string, string]>(
  'put-address',
  `insert into secret_addresses (id, kind, mark, made_at, made_by, document) values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do update set mark = excluded.mark, made_at = excluded.made_at, made_by = excluded.made_by`,
);
const remove = statement<[string, string], { id: string }>(
  'remove-address',
  'delete from secret_addresses where id = $1 and kind = $2 returning id',
);
const COLUMNS = 'id, made_at, made_by, document';
const findById = statement<[string, string], SecretAddress>(
  'find-address',
  `select ${COLUMNS} from secret_addresses where id = $1 and kind = $2`,
);
const findByMark = statement<[Buffer, string], SecretAddress>(
  'find-address-by-mark',
  `select ${COLUMNS} from secret_addresses where mark = $1 and kind = $2`,
);
const findAll = statement<[string], SecretAddress>(
  'find-addresses',
  `select ${COLUMNS} from secret_addresses where kind = $1 order by made_at, id`,
);

/**
 * Gives something a new address, and takes the one before away. The secret itself is kept nowhere.
 *
 * @returns the secret, 32 random bytes as base64url
 */
export function renewAddress(
  { addressKey }: AppointmentService,
  tx: Transaction,
  { id, kind, by, at, document = {} }: Renewal,
): string {
  const secret = randomBytes(BYTES).toString('base64url');
  tx.send(put(id, kind, blindIndex(addressKey, secret), at, by, JSON.stringify(document)));
  return secret;
}

interface Renewal {
  readonly id: string;
  readonly kind: AddressKind;
  readonly by: string;
  readonly at: Date;
  readonly document?: Readonly<Record<string, unknown>>;
}

/** Throws `address-not-found`, for whatever secret nobody was given. */
export async function openAddress(
  { addressKey, database }: AppointmentService,
  kind: AddressKind,
  secret: string,
): Promise<SecretAddress> {
  const found = await database.first(findByMark(blindIndex(addressKey, secret), kind));
  if (!found) throw noSuchAddress();
  return found;
}

export const noSuchAddress = () => notFound('address-not-found', 'There is nothing at this address.');

export const findAddress = (database: Queryable, kind: AddressKind, id: string): Promise<SecretAddress | undefined> =>
  database.first(findById(id, kind));

export const findAddresses = (database: Queryable, kind: AddressKind): Promise<SecretAddress[]> =>
  database.all(findAll(kind));

/** @returns whether there was one */
export const removeAddress = async (tx: Transaction, kind: AddressKind, id: string): Promise<boolean> =>
  (await tx.first(remove(id, kind))) !== undefined;
