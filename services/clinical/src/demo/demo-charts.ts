import type { FamilyHistory, SocialHistory } from '@hms/contracts/clinical';
import { icd10 } from './demo-clinic.ts';

type Allergy = readonly [
  substance: string,
  category: 'food' | 'medication' | 'environment',
  criticality: 'low' | 'high',
  manifestation: string,
  severity: 'mild' | 'moderate' | 'severe',
];

/** What was known of somebody before today. */
export interface DemoChart {
  readonly patient: string;
  readonly problems?: readonly (readonly [onset: string, coding: ReturnType<typeof icd10>, note?: string])[];
  /** `none` where the patient was asked and has none. */
  readonly allergies?: readonly Allergy[] | 'none';
  readonly family?: readonly (readonly [relative: FamilyHistory['relationship'], name: string, onsetAge: number])[];
  readonly life?: readonly (readonly [topic: SocialHistory['topic'], use: SocialHistory['use'], text: string])[];
  /** Vaccines with how many days ago each was given. */
  readonly vaccines?: readonly (readonly [name: string, daysAgo: number])[];
  /** Height in cm and weight in kg, with how many days ago they were measured. */
  readonly grown?: readonly (readonly [daysAgo: number, height: number, weight: number])[];
}

const hypertension = icd10('I10', 'Essential (primary) hypertension');
const diabetes = icd10('E11.9', 'Type 2 diabetes mellitus without complications');
const asthma = icd10('J45.909', 'Unspecified asthma, uncomplicated');

export const demoCharts: readonly DemoChart[] = [
  {
    patient: 'Margaret Holloway',
    problems: [
      ['2009-04-01', hypertension],
      ['2015-10-12', icd10('E78.5', 'Hyperlipidemia, unspecified')],
    ],
    allergies: [['Penicillin', 'medication', 'high', 'Anaphylaxis', 'severe']],
  },
  {
    patient: 'Wei Zhang',
    problems: [
      ['2014-06-20', diabetes, 'Metformin since 2014, no insulin'],
      ['2018-03-05', hypertension],
    ],
    allergies: 'none',
    family: [['father', 'Type 2 diabetes', 50]],
    life: [
      ['tobacco', 'never', 'Never smoked'],
      ['occupation', null, 'Cook, stands all day'],
    ],
  },
  {
    patient: 'Katarina Novak',
    problems: [['2021-11-30', icd10('Z87.891', 'Personal history of nicotine dependence'), '30 a day until 2021']],
    allergies: [['Peanut', 'food', 'low', 'Hives', 'mild']],
    family: [['mother', 'Heart failure', 71]],
    life: [['tobacco', 'former', '30 a day from 1975 until 2021']],
  },
  {
    patient: 'Vikram Singh',
    problems: [
      ['2022-02-14', icd10('I50.22', 'Chronic systolic (congestive) heart failure')],
      ['2017-08-08', hypertension],
      ['2024-05-27', icd10('M17.11', 'Unilateral primary osteoarthritis, right knee')],
    ],
    allergies: 'none',
    grown: [
      [90, 172, 84.2],
      [60, 172, 83.1],
      [30, 172, 85.6],
    ],
  },
  {
    patient: 'George Papadopoulos',
    problems: [
      ['2019-01-22', icd10('I48.20', 'Chronic atrial fibrillation, unspecified')],
      ['2019-02-01', icd10('Z79.01', 'Long term (current) use of anticoagulants')],
    ],
    allergies: 'none',
  },
  {
    patient: 'Thomas Brennan',
    problems: [['2016-09-09', icd10('E78.00', 'Pure hypercholesterolemia, unspecified')]],
    allergies: 'none',
  },
  {
    patient: 'Beatrice Montgomery',
    problems: [['2011-05-18', icd10('E03.9', 'Hypothyroidism, unspecified')]],
    allergies: 'none',
  },
  { patient: 'José Núñez García', problems: [['2025-03-10', icd10('R51.9', 'Headache, unspecified')]] },
  {
    patient: 'Walter Schäfer',
    problems: [
      ['2020-07-01', icd10('N18.30', 'Chronic kidney disease, stage 3 unspecified')],
      ['2012-02-02', hypertension],
    ],
    allergies: [['Iodinated contrast', 'medication', 'high', 'Bronchospasm', 'moderate']],
  },
  {
    patient: 'Harold Fitzgerald',
    problems: [['2023-12-05', icd10('I87.2', 'Venous insufficiency (chronic) (peripheral)')]],
    allergies: [
      ['Latex', 'environment', 'low', 'Contact dermatitis', 'mild'],
      ['Codeine', 'medication', 'low', 'Vomiting', 'moderate'],
    ],
  },
  {
    patient: 'Dorothy Kaminski',
    allergies: [['Sulfonamides', 'medication', 'high', 'Rash', 'severe']],
  },
  { patient: 'Daniel Kowalczyk', problems: [['1990-01-01', asthma]], allergies: 'none' },
  {
    patient: 'Yuki Tanaka',
    problems: [['2024-08-15', icd10('G43.909', 'Migraine, unspecified, not intractable, without status migrainosus')]],
  },
  {
    patient: 'Samuel Okonkwo',
    allergies: 'none',
    vaccines: [
      ['Influenza vaccine', 410],
      ['Influenza vaccine', 45],
    ],
    grown: [
      [730, 126, 25.4],
      [365, 132, 28.6],
    ],
  },
  {
    patient: 'Marcus Reed',
    problems: [['2023-10-02', asthma, 'With colds only']],
    allergies: 'none',
    vaccines: [['Influenza vaccine', 52]],
    grown: [
      [540, 109, 18.2],
      [180, 115, 20.5],
    ],
  },
];
