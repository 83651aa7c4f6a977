import type { MatchPerson } from './match-person.ts';
import { ADDRESS, EMAIL, IDENTIFIER, PHONE, SEX } from './parameters.ts';
import type { Finding } from './score-candidate.ts';
import { jaroWinkler } from './string-similarity.ts';

const NEAR_LINE = 0.92;
/** Numbers are equal when as many digits from the end are: one may have been written without the country's code. */
const NATIONAL = 9;

export function compareSex(a: MatchPerson, b: MatchPerson): Finding | undefined {
  if (!a.sex || !b.sex) return undefined;
  const agreement = a.sex === b.sex ? 'exact' : 'differs';
  return { field: 'sex', agreement, ...SEX[agreement] };
}

export function comparePhones(a: MatchPerson, b: MatchPerson): Finding | undefined {
  if (a.phones.length === 0 || b.phones.length === 0) return undefined;
  const same = a.phones.some((one) =>
    b.phones.some((other) => one === other || one.slice(0, NATIONAL) === other.slice(0, NATIONAL)),
  );
  const agreement = same ? 'exact' : 'differs';
  return { field: 'phone', agreement, ...PHONE[agreement] };
}

export function compareEmails(a: MatchPerson, b: MatchPerson): Finding | undefined {
  if (a.emails.length === 0 || b.emails.length === 0) return undefined;
  const agreement = a.emails.some((email) => b.emails.includes(email)) ? 'exact' : 'differs';
  return { field: 'email', agreement, ...EMAIL[agreement] };
}

export function compareAddresses(a: MatchPerson, b: MatchPerson): Finding | undefined {
  const ranked = ['exact', 'near', 'postalCode', 'differs'] as const;
  const agreements = a.addresses.flatMap((one) =>
    b.addresses.flatMap((other) => {
      if (!one.postalCode && !one.line) return [];
      if (!one.line || !other.line)
        return one.postalCode && one.postalCode === other.postalCode ? ['postalCode' as const] : [];
      const near = !one.postalCode || !other.postalCode || one.postalCode === other.postalCode;
      if (!near) return ['differs' as const];
      if (one.line === other.line)
        return [one.postalCode === other.postalCode ? ('exact' as const) : ('near' as const)];
      if (houseNumber(one.line) === houseNumber(other.line) && jaroWinkler(one.line, other.line) >= NEAR_LINE)
        return ['near' as const];
      return [one.postalCode && one.postalCode === other.postalCode ? ('postalCode' as const) : ('differs' as const)];
    }),
  );
  const best = ranked.find((agreement) => agreements.includes(agreement));
  return best && { field: 'address', agreement: best, ...ADDRESS[best] };
}

const houseNumber = (line: string): string | undefined => /\d+/.exec(line)?.[0];

/** Numbers by the same giver: one that agrees outweighs others that differ, as people renew their passports. */
export function compareIdentifiers(a: MatchPerson, b: MatchPerson): Finding | undefined {
  let agreement: keyof typeof IDENTIFIER | undefined;
  for (const [giver, values] of a.identifiers) {
    const others = b.identifiers.get(giver);
    if (!others) continue;
    if ([...values].some((value) => others.has(value)))
      return { field: 'identifier', agreement: 'exact', ...IDENTIFIER.exact };
    agreement = 'differs';
  }
  return agreement && { field: 'identifier', agreement, ...IDENTIFIER[agreement] };
}
