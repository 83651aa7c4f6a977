import type { TFunction } from 'i18next';

export type Choices = readonly (readonly [value: string, label: string])[];

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
/** HL7 v3 MaritalStatus. */
export const MARITAL = ['S', 'M', 'T', 'C', 'D', 'L', 'W', 'A'] as const;
/** HL7 v2 table 0203. */
export const IDENTIFIER_TYPES = ['PPN', 'DL', 'NI', 'MR', 'MC', 'MA'] as const;
export const NAME_USES = ['maiden', 'old', 'nickname', 'usual', 'official', 'temp', 'anonymous'] as const;
export const TELECOM_SYSTEMS = ['phone', 'sms', 'email', 'fax', 'pager', 'url', 'other'] as const;
export const TELECOM_USES = ['mobile', 'home', 'work', 'temp', 'old'] as const;
export const ADDRESS_USES = ['home', 'work', 'temp', 'billing', 'old'] as const;

/** The codes with their words, under `<group>.<code>`. */
export const choicesOf = (t: TFunction<'registration'>, group: string, codes: readonly string[]): Choices =>
  codes.map((code) => [code, t(`${group}.${code}`)]);

/** The same, and that nothing is said. */
export const orNothing = (choices: Choices): Choices => [['', '—'], ...choices];
