import type { Reads } from '../../reads.ts';
import type { Names } from './parts.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The system of the accounts of this hospital. */
const ACCOUNT = 'urn:hms:account';

/** Whoever of these people the staff directory knows; of others it is said by which account they are known. */
export async function namesOf({ staff }: Pick<Reads, 'staff'>, people: readonly (string | null)[]): Promise<Names> {
  const ids = [...new Set(people.filter((id) => id !== null && UUID.test(id)))] as string[];
  const known = new Map(await Promise.all(ids.map(async (id) => [id, await staff(id)] as const)));
  return {
    staff(id) {
      if (id === null || id === 'system') return undefined;
      const member = known.get(id);
      return member
        ? { reference: `Practitioner/${member.id}`, display: member.name }
        : { identifier: { system: ACCOUNT, value: id } };
    },
  };
}
