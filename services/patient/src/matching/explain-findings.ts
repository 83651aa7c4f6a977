import type { MatchField } from './score-candidate.ts';

const TEXTS: Readonly<Record<MatchField, Readonly<Record<string, string>>>> = {
  family_name: {
    exact: 'Same family name',
    sound: 'Family names sound alike',
    near: 'Family names differ by a slip',
    part: 'One family name in common',
    swapped: 'Family and given name change places',
    differs: 'Different family names',
  },
  given_name: {
    exact: 'Same given name',
    variant: 'Two forms of one given name',
    near: 'Given names differ by a slip, or one is an initial or a middle name',
    swapped: 'Given and family name change places',
    differs: 'Different given names',
  },
  middle_name: { exact: 'Same middle name', initial: 'Middle names begin alike', differs: 'Different middle names' },
  suffix: { exact: 'Same generation', differs: 'Different generations, as father and son' },
  birth_date: {
    exact: 'Same birth date',
    swapped: 'Day and month of birth change places',
    digit: 'One digit of the birth date differs',
    part: 'One part of the birth date differs',
    estimated: 'About the same age, one birth date being estimated',
    estimatedDiffers: 'Different ages, one birth date being estimated',
    differs: 'Different birth dates',
  },
  sex: { exact: 'Same sex', differs: 'Different sex' },
  phone: { exact: 'Same telephone number', differs: 'Different telephone numbers' },
  email: { exact: 'Same e-mail address', differs: 'Different e-mail addresses' },
  address: {
    exact: 'Same address',
    near: 'Almost the same address',
    postalCode: 'Same postal code',
    differs: 'Different addresses',
  },
  identifier: { exact: 'Same identifier', differs: 'Different identifiers of the same kind' },
};

export const explain = (field: MatchField, agreement: string): string => TEXTS[field][agreement] ?? agreement;
