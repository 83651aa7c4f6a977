import type { Disclosure } from '@hms/contracts/audit';
import type { AuditService } from '../audit-service.ts';
import { endOf, startOf, yearsBefore } from '../period.ts';
import { beyond, cursorOf, entriesOf, inOrder, type Order, placeOf, sought } from '../reading/filter.ts';
import type { PlacedEntry } from '../trail/chain.ts';
import { ENTRY } from '../trail/trail-table.ts';
import { exemptPurposes, purposeOf } from './purposes.ts';

/** Years for which an individual may ask for an accounting [45 CFR 164.528(a)(1)]. */
const YEARS = 6;

export interface AskedDisclosures {
  /** All records of the person. */
  readonly records: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly onlyAccountable: boolean;
  readonly search?: string | undefined;
  readonly sort?: Order | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface DisclosurePage {
  readonly from: Date;
  readonly to: Date;
  readonly disclosures: Disclosure[];
  readonly nextCursor: string | null;
}

/** Who was shown or changed the patient's data. */
export async function readDisclosures(
  { database, names, now }: Pick<AuditService, 'database' | 'names' | 'now'>,
  asked: AskedDisclosures,
): Promise<DisclosurePage> {
  const to = asked.to ? endOf(asked.to) : now();
  const from = asked.from ? startOf(asked.from) : yearsBefore(to, YEARS);
  const { search, sort: order = '-at' } = asked;
  const first = { at: (order === 'at' ? from : to).toISOString(), number: 0 };
  const after = asked.cursor === undefined ? first : placeOf(asked.cursor);
  const rows = await database.all<PlacedEntry>({
    name: `read-disclosures ${order}`,
    sql: `select ${ENTRY} from ${entriesOf('$1')}
      where t.outcome = 'granted' and t.at >= $2 and t.at < $3 and ${beyond(order, '($4, $5)')}
        and not (t.purpose = any($6)) and ($7::text is null or ${sought('$8', '$7')})
      ${inOrder(order)} limit $9`,
    parameters: [
      asked.records,
      from,
      to,
      after.at,
      after.number,
      asked.onlyAccountable ? exemptPurposes : [],
      search ?? null,
      search === undefined ? [] : await names.like(search),
      asked.limit + 1,
    ],
  });
  const entries = rows.slice(0, asked.limit);
  const known = await names.of(entries.map((entry) => entry.actor));
  const last = entries.at(-1);
  return {
    from,
    to,
    disclosures: entries.map((entry) => disclosureOf(entry, known.get(entry.actor) ?? null)),
    nextCursor: rows.length > asked.limit && last ? cursorOf(last) : null,
  };
}

function disclosureOf(entry: PlacedEntry, name: string | null): Disclosure {
  const { text, exemption } = purposeOf(entry.purpose);
  return {
    date: entry.at,
    who: { id: entry.actor, name, address: entry.address },
    what: `${entry.action} ${entry.subject_kind} (${entry.operation})`,
    purpose: { code: entry.purpose, text },
    exemption,
  };
}
