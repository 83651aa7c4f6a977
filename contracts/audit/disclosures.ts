import { instant, nullable, record, type Static, Type, uuid } from '@hms/platform/contract';
import { nextCursor } from './entry.ts';

/** One line of an accounting of disclosures [45 CFR 164.528(b)(2)]. */
export const Disclosure = record({
  date: instant(),
  who: record({
    id: Type.String(),
    name: nullable(Type.String()),
    address: nullable(Type.String({ description: 'Network address' })),
  }),
  what: Type.String({ description: 'Brief description, e.g. `read patient (patient.getPatient)`' }),
  purpose: record({ code: Type.String(), text: Type.String() }),
  exemption: nullable(
    Type.String({ description: 'Why the law does not require this line to be accounted for; null where it does' }),
  ),
});
export type Disclosure = Static<typeof Disclosure>;

export const DisclosureList = record({
  patient: uuid(),
  from: instant(),
  to: instant(),
  disclosures: Type.Array(Disclosure),
  next_cursor: nextCursor,
});
