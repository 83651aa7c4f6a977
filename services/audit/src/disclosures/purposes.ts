/** A purpose of use (HL7 v3 PurposeOfUse) in words, and why the law exempts it from the accounting, if it does. */
interface Purpose {
  readonly text: string;
  /** Ground in 45 CFR 164.528(a)(1). */
  readonly exemption: string | null;
}

const OPERATIONS = 'treatment, payment or health care operations [45 CFR 164.528(a)(1)(i)]';
const INDIVIDUAL = 'to the individual [45 CFR 164.528(a)(1)(ii)]';

const purposes: Readonly<Record<string, Purpose>> = {
  TREAT: { text: 'treatment', exemption: OPERATIONS },
  ETREAT: { text: 'emergency treatment', exemption: OPERATIONS },
  HPAYMT: { text: 'payment', exemption: OPERATIONS },
  COVERAGE: { text: 'coverage under a policy or programme', exemption: OPERATIONS },
  HOPERAT: { text: 'health care operations', exemption: OPERATIONS },
  HSYSADMIN: { text: 'system administration', exemption: OPERATIONS },
  PATRQT: { text: 'patient request', exemption: INDIVIDUAL },
  HRESCH: { text: 'research', exemption: null },
  PUBHLTH: { text: 'public health', exemption: null },
};

/** Codes that need not be accounted for. */
export const exemptPurposes: readonly string[] = Object.entries(purposes)
  .filter(([, { exemption }]) => exemption !== null)
  .map(([code]) => code);

/** An unknown purpose is accounted for. */
export const purposeOf = (code: string): Purpose => purposes[code] ?? { text: code || 'not stated', exemption: null };
