import type { ErasureBasis, Patient } from '@hms/contracts/patient';
import type { PatientSettings } from '../settings.ts';

export interface RetentionFacts {
  readonly born: string | null;
  readonly died: string | null;
  /** The last day on which the hospital had to do with the person. Days as YYYY-MM-DD. */
  readonly lastContact: string;
  /** Whether any service but registration ever had to do with the person. */
  readonly treated: boolean;
  readonly legalHold: boolean;
}

export type RetentionRules = Pick<PatientSettings, 'retentionYears' | 'majorityAge' | 'retentionYearsAfterMajority'>;

export type ErasureRefusal = { readonly code: 'legal-hold' } | { readonly code: 'retention'; readonly until: string };

/**
 * The last day on which the law asks to keep the record: years after the last contact or the death, whichever is later; of somebody
 * who was a minor at the last contact and lives, at least years after coming of age. The numbers are settings, since they differ by
 * country and state (e.g. five years at least for hospitals under 42 CFR 482.24(b)(1)).
 */
export function keptUntil({ born, died, lastContact }: RetentionFacts, rules: RetentionRules): string {
  const end = yearsAfter(died && died > lastContact ? died : lastContact, rules.retentionYears);
  if (!born || died) return end;
  const ofAge = yearsAfter(born, rules.majorityAge);
  const endForMinors = yearsAfter(ofAge, rules.retentionYearsAfterMajority);
  return lastContact < ofAge && endForMinors > end ? endForMinors : end;
}

/**
 * Whether a person may be forgotten. A legal hold always forbids it. Retention law does, unless a court orders otherwise or the record
 * was an error: nobody was ever treated on it.
 */
export function refusesErasure(
  facts: RetentionFacts,
  basis: ErasureBasis,
  rules: RetentionRules,
  today: string,
): ErasureRefusal | undefined {
  if (facts.legalHold) return { code: 'legal-hold' };
  if (basis === 'court-order') return undefined;
  if (basis === 'registered-in-error' && !facts.treated) return undefined;
  const until = keptUntil(facts, rules);
  return until >= today ? { code: 'retention', until } : undefined;
}

/** HIPAA Safe Harbor tells ages up to 89 only (45 CFR 164.514(b)(2)(i)(C)). */
const OLDEST_TOLD = 89;

/** The year of birth that may remain. */
export function remainingBirthYear({ date_of_birth }: Pick<Patient, 'date_of_birth'>, today: string): number | null {
  if (!date_of_birth) return null;
  const year = Number(date_of_birth.slice(0, 4));
  return Number(today.slice(0, 4)) - year > OLDEST_TOLD ? null : year;
}

/** The 29th of February becomes the 1st of March. */
function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year! + years, month! - 1, date)).toISOString().slice(0, 10);
}
