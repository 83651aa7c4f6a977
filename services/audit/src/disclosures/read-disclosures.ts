import type { Disclosure } from '@hms/contracts/audit';
import type { AuditService } from '../audit-service.ts';
import { endOf, startOf, yearsBefore } from '../period.ts';
import { cursorOf, entriesOf, placeOf } from '../reading/filter.ts';
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
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface DisclosurePage {
  readonly from: Date;
  readonly to: Date;
  readonly disclosures: Disclosure[];
  readonly nextCursor: string | null;
}

/** Who was shown or changed the patient's data, newest first. */
export async function readDisclosures(
  { database, names, now }: Pick<AuditService, 'database' | 'names' | 'now'>,
  asked: AskedDisclosures,
): Promise<DisclosurePage> {
  const to = asked.to ? endOf(asked.to) : now();
  const from = asked.from ? startOf(asked.from) : yearsBefore(to, YEARS);
  const after = asked.cursor === undefined ? { at: to.toISOString(), number: 0 } : placeOf(asked.cursor);
  const rows = await database.all<PlacedEntry>({
    name: 'read-disclosures',
    sql: `select ${ENTRY} from ${entriesOf('$1')}
      where t.outcome = 'granted' and t.at >= $2 and (t.at, t.number) < ($3, $4)
        and not (t.purpose = any($5))
      order by t.at desc, t.number desc limit $6`,
    parameters: [
      asked.records,
      from,
      after.at,
      after.number,
      asked.onlyAccountable ? exemptPurposes : [],
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
