import { compareBirthDates } from './compare-birth-dates.ts';
import { compareAddresses, compareEmails, compareIdentifiers, comparePhones, compareSex } from './compare-contacts.ts';
import { compareFamilyNames, compareGivenNames, compareMiddleNames, compareSuffixes } from './compare-names.ts';
import { explain } from './explain-findings.ts';
import type { MatchPerson } from './match-person.ts';
import { type NameFrequencies, unknownFrequencies } from './name-frequencies.ts';
import {
  BIRTH_DATE_IN_FAMILY,
  GIVEN_NAME_IN_FAMILY,
  type Likelihood,
  SAME_PERSON_IN_ONE_HOME,
  weightOf,
} from './parameters.ts';

export type MatchField =
  | 'family_name'
  | 'given_name'
  | 'middle_name'
  | 'suffix'
  | 'birth_date'
  | 'sex'
  | 'phone'
  | 'email'
  | 'address'
  | 'identifier';

/** How two people compare in one field, and how likely that is for one person and for two. */
export interface Finding extends Likelihood {
  readonly field: MatchField;
  readonly agreement: string;
}

interface MatchReason {
  readonly field: MatchField;
  /** `exact`, `sound`, `near`, `differs` … as in parameters.ts. */
  readonly agreement: string;
  /** Bits for (positive) or against one person. */
  readonly weight: number;
  readonly text: string;
}

/** As FHIR's match grades, `none` for the rest. */
type MatchGrade = 'certain' | 'probable' | 'possible' | 'none';

export interface MatchScore {
  /** Probability that both are one person, 0 to 1. */
  readonly score: number;
  /** Sum of the weights, in bits. */
  readonly weight: number;
  readonly grade: MatchGrade;
  /** The strongest first. */
  readonly reasons: readonly MatchReason[];
}

export interface MatchContext {
  readonly frequencies: NameFrequencies;
  /** Patients registered; before anything is compared one of them is taken to be the person. */
  readonly population: number;
}

const CERTAIN = 0.999;
const PROBABLE = 0.95;
const POSSIBLE = 0.02;
/** Below it the prior of a young hospital would make every namesake a duplicate. */
const LEAST_POPULATION = 10_000;

const defaultMatchContext: MatchContext = { frequencies: unknownFrequencies, population: LEAST_POPULATION };

/** Compares two people by the Fellegi–Sunter model. Symmetric and pure. */
export function scoreCandidate(
  a: MatchPerson,
  b: MatchPerson,
  context: MatchContext = defaultMatchContext,
): MatchScore {
  const findings = [
    compareFamilyNames(a, b, context.frequencies),
    compareGivenNames(a, b, context.frequencies),
    compareMiddleNames(a, b),
    compareSuffixes(a, b),
    compareBirthDates(a, b),
    compareSex(a, b),
    comparePhones(a, b),
    compareEmails(a, b),
    compareAddresses(a, b),
    compareIdentifiers(a, b),
  ].filter((finding) => finding !== undefined);
  const prior = Math.log2(Math.max(LEAST_POPULATION, context.population));
  const reasons = weighed(findings, prior)
    .map(({ field, agreement, weight }) => ({ field, agreement, weight, text: explain(field, agreement) }))
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  const odds = 2 ** (weight - prior);
  const score = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  return { score, weight, grade: gradeOf(score, a, b, findings), reasons };
}

interface Weighed extends Finding {
  readonly weight: number;
}

const SHARED_AT_HOME = new Set<MatchField>(['family_name', 'phone', 'email', 'address']);

/**
 * The model takes fields as independent, which those that a family shares are not. All of them together say at most that two records
 * come from one home; whose they are is for the given name, birth date and sex to say. In one home, the birth date of two given names
 * counts as twins make it count, and the given name of two birth dates as namesakes do.
 */
function weighed(findings: readonly Finding[], prior: number): Weighed[] {
  const home = isAtHome(findings);
  const twins = home && agreementOn(findings, 'given_name') === 'differs';
  const namesakes = home && agreementOn(findings, 'birth_date') === 'differs';
  const all = findings.map((finding) => {
    const weight = weightOf(finding);
    if (twins && finding.field === 'birth_date')
      return { ...finding, weight: Math.min(weight, weightOf(BIRTH_DATE_IN_FAMILY)) };
    if (namesakes && finding.field === 'given_name')
      return { ...finding, weight: Math.min(weight, weightOf(GIVEN_NAME_IN_FAMILY)) };
    return { ...finding, weight };
  });
  const shared = all.filter(({ field, weight }) => SHARED_AT_HOME.has(field) && weight > 0);
  const most = prior + Math.log2(SAME_PERSON_IN_ONE_HOME);
  const part = Math.min(1, most / shared.reduce((sum, { weight }) => sum + weight, 0));
  return all.map((finding) => (shared.includes(finding) ? { ...finding, weight: finding.weight * part } : finding));
}

const isAtHome = (findings: readonly Finding[]): boolean =>
  (['phone', 'email', 'address'] as const).some((field) =>
    ['exact', 'near'].includes(agreementOn(findings, field) ?? ''),
  );

const agreementOn = (findings: readonly Finding[], wanted: MatchField): string | undefined =>
  findings.find(({ field }) => field === wanted)?.agreement;

/**
 * Certain needs more than a high score, since nobody looks again: the birth date or an identifier to hold on to, and no given name (twins
 * are called Jayden and Hayden), generation, order of birth, sex or identifier that speaks for two.
 */
function gradeOf(score: number, a: MatchPerson, b: MatchPerson, findings: readonly Finding[]): MatchGrade {
  if (score < POSSIBLE) return 'none';
  if (score < PROBABLE) return 'possible';
  if (score < CERTAIN) return 'probable';
  const given = agreementOn(findings, 'given_name') ?? 'unknown';
  const born = agreementOn(findings, 'birth_date');
  const identified = agreementOn(findings, 'identifier') === 'exact';
  const sameGivenName = ['exact', 'variant', 'swapped'].includes(given) || (given === 'near' && identified);
  const another =
    ['suffix', 'sex', 'identifier'].some((field) => agreementOn(findings, field as MatchField) === 'differs') ||
    (a.birthOrder !== null && b.birthOrder !== null && a.birthOrder !== b.birthOrder);
  return sameGivenName && !another && (born === 'exact' || (identified && born !== 'differs')) ? 'certain' : 'probable';
}
