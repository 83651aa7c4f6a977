/**
 * The probabilities of the Fellegi–Sunter model (Fellegi & Sunter, JASA 64:1183, 1969). For each kind of agreement: `m`, how often it is
 * seen between two records of one person, and `u`, between records of two people. Its weight is log2(m / u).
 *
 * m of names, birth date, sex and postal code are the error rates measured between National Health Service records, means of both sexes
 * (Cardinal et al., BMC Med Inform Decis Mak 23:85, 2023, with the published defaults of the authors' tool). u of names, address,
 * telephone and e-mail are those of the CMS Health Technology Ecosystem patient matching proposal 3.4.0, table 3; u of the birth date is
 * that of the former (a day among ninety years). What is marked as assumed has no published source that we know of.
 */
export interface Likelihood {
  readonly m: number;
  readonly u: number;
}

export const FAMILY_NAME = {
  exact: { m: 0.957, u: 0.005 },
  sound: { m: 0.0051, u: 0.005 },
  near: { m: 0.0031, u: 0.005 },
  /** One of several family names agrees. The m is that of a name changed, half of which is assumed to keep a part. */
  part: { m: 0.0175, u: 0.01 },
  differs: { m: 0.0175, u: 0.975 },
} satisfies Record<string, Likelihood>;

export const GIVEN_NAME = {
  exact: { m: 0.976, u: 0.02 },
  /** The same name in another form or spelling: a nickname, or the same sound. */
  variant: { m: 0.0087, u: 0.01 },
  /** One slip of the fingers, or an initial. */
  near: { m: 0.0079, u: 0.01 },
  differs: { m: 0.0079, u: 0.96 },
} satisfies Record<string, Likelihood>;

/** Family and given name in each other's place. u is assumed: few names serve as both. */
export const SWAPPED_NAMES: Likelihood = { m: 0.0019, u: 1e-6 };

/** m of the middle name is assumed, as records leave it out or shorten it. */
export const MIDDLE_NAME = {
  exact: { m: 0.6, u: 0.01 },
  initial: { m: 0.25, u: 0.08 },
  differs: { m: 0.15, u: 0.91 },
} satisfies Record<string, Likelihood>;

/** Junior and senior; m is assumed. */
export const SUFFIX = {
  exact: { m: 0.98, u: 0.2 },
  differs: { m: 0.02, u: 0.8 },
} satisfies Record<string, Likelihood>;

const SAME_DAY = 1 / (365.25 * 90);

export const BIRTH_DATE = {
  exact: { m: 0.9951, u: SAME_DAY },
  // Errors in one part of the date are 0.46 % together; how they divide is assumed. u counts the dates of the calendar that such an error
  // can make of one: 1 for a swap of day and month, possible for 132 days of 365; some 35 for a wrong digit.
  swapped: { m: 0.0006, u: (132 / 365) * SAME_DAY },
  digit: { m: 0.003, u: 35 * SAME_DAY },
  part: { m: 0.001, u: 90 * SAME_DAY },
  /** One of them is estimated: two years apart at most. m is assumed. */
  estimated: { m: 0.9, u: 5 / 90 },
  differs: { m: 0.00033, u: 0.995 },
  /** Two years apart and more, one of them estimated. */
  estimatedDiffers: { m: 0.1, u: 85 / 90 },
} satisfies Record<string, Likelihood>;

export const SEX = {
  exact: { m: 0.9967, u: 0.5 },
  differs: { m: 0.0033, u: 0.5 },
} satisfies Record<string, Likelihood>;

/** m is that of the postal code: people move, and change their numbers as often (assumed). */
export const PHONE = {
  exact: { m: 0.69, u: 1e-6 },
  differs: { m: 0.31, u: 1 },
} satisfies Record<string, Likelihood>;

export const EMAIL = PHONE;

export const ADDRESS = {
  exact: { m: 0.69, u: 3e-5 },
  near: { m: 0.0097, u: 3e-5 },
  postalCode: { m: 0.0097, u: 3e-4 },
  differs: { m: 0.29, u: 0.9997 },
} satisfies Record<string, Likelihood>;

/** A number that a state or an insurer gave to one person; m is assumed, one in a hundred being mistyped or somebody else's. */
export const IDENTIFIER = {
  exact: { m: 0.99, u: 1e-8 },
  differs: { m: 0.01, u: 1 },
} satisfies Record<string, Likelihood>;

/**
 * Among children of one family who were born on one day most are twins: about 3 % of births are of twins (Martin et al., National Vital
 * Statistics Reports 72:1, 2023). So where two people share a home but not a given name, the birth date says this much and no more.
 */
export const BIRTH_DATE_IN_FAMILY: Likelihood = { m: 0.9951, u: 0.03 };

/** Sons are named after their fathers; how often is assumed. */
export const GIVEN_NAME_IN_FAMILY: Likelihood = { m: 0.976, u: 0.02 };

/** Odds that two records from one home are of one person, before the given names are looked at; assumed, for homes of a few people. */
export const SAME_PERSON_IN_ONE_HOME = 0.1;

export const weightOf = ({ m, u }: Likelihood): number => Math.log2(m / u);
