import { icd10 } from './demo-clinic.ts';

interface Measured {
  readonly pressure?: readonly [systolic: number, diastolic: number];
  readonly pulse?: number;
  readonly weight?: number;
  readonly height?: number;
  readonly temperature?: number;
}

/** SOAP: what the patient says, what was found, what it is, what is to be done. */
type Soap = readonly [subjective: string, objective: string, assessment: string, plan: string];

/** What happens in somebody's visit of today. */
export interface DemoVisit {
  readonly patient: string;
  /** The type of the appointment. */
  readonly visit: 'Follow-up' | 'New patient' | 'Antenatal visit';
  readonly measured?: Measured;
  /** Whether it is over, or goes on. */
  readonly ends: boolean;
  readonly diagnosis?: ReturnType<typeof icd10>;
  /** What the physician of the demo writes, and whether it is signed. */
  readonly note?: { readonly soap: Soap; readonly signed: boolean };
  readonly addendum?: string;
  readonly amendment?: readonly [reason: string, plan: string];
  readonly followUp?: number;
}

export const demoVisits: readonly DemoVisit[] = [
  {
    patient: 'Margaret Holloway',
    visit: 'Follow-up',
    measured: { pressure: [148, 82], pulse: 72, weight: 64.5 },
    ends: true,
    diagnosis: icd10('I10', 'Essential (primary) hypertension'),
    note: {
      soap: [
        'Feels well. Takes her tablets every morning. No dizziness, no swelling of the ankles.',
        'BP 148/82 mmHg sitting, pulse 72 and regular. Heart and lungs unremarkable.',
        'Hypertension, systolic pressure above what we want.',
        'Diary of the pressure at home for two weeks, blood test for kidney function. Result tomorrow.',
      ],
      signed: true,
    },
    followUp: 1,
  },
  {
    patient: 'Wei Zhang',
    visit: 'Follow-up',
    measured: { pressure: [134, 78], pulse: 76, weight: 81.2, height: 171 },
    ends: true,
    diagnosis: icd10('E11.9', 'Type 2 diabetes mellitus without complications'),
    note: {
      soap: [
        'Walks half an hour a day since spring. No low glucose.',
        'BP 134/78 mmHg. Weight 81.2 kg, two kilograms less than in winter.',
        'Type 2 diabetes, HbA1c 8.1 %: better than before, not yet there.',
        'Goes on with metformin. Eye examination, foot check tomorrow.',
      ],
      signed: true,
    },
    amendment: [
      'The eye examination was left out of the referral',
      'Goes on with metformin. Referred for the eye examination in three weeks, foot check tomorrow.',
    ],
    followUp: 1,
  },
  {
    patient: 'Katarina Novak',
    visit: 'New patient',
    measured: { pressure: [138, 80], pulse: 88, weight: 70.1, height: 164, temperature: 36.8 },
    ends: true,
    diagnosis: icd10('R06.00', 'Dyspnea, unspecified'),
    note: {
      soap: [
        'Breathless on two flights of stairs for three months. No chest pain, coughs in the morning.',
        'SpO2 96 % on air at rest. Quiet breath sounds, no crackles. No oedema.',
        'Breathlessness on exertion; lung or heart.',
        '',
      ],
      signed: false,
    },
    followUp: 2,
  },
  {
    patient: 'Vikram Singh',
    visit: 'Follow-up',
    measured: { pressure: [112, 68], pulse: 84, weight: 87.3 },
    ends: true,
    diagnosis: icd10('I50.22', 'Chronic systolic (congestive) heart failure'),
    note: {
      soap: [
        'Sleeps on three pillows since last week. Shoes are tight in the evening.',
        'Weight 87.3 kg, 1.7 kg more than a month ago. Pitting oedema to the shins, crackles at both bases.',
        'Heart failure, holding fluid.',
        'More of the diuretic for five days, weighs himself daily, telephone on Friday.',
      ],
      signed: false,
    },
  },
  {
    patient: 'George Papadopoulos',
    visit: 'Follow-up',
    measured: { pressure: [126, 74], pulse: 78 },
    ends: true,
    diagnosis: icd10('I48.20', 'Chronic atrial fibrillation, unspecified'),
    note: {
      soap: [
        'No bleeding, no falls. Did not forget a tablet.',
        'Pulse 78, irregular. No bruises.',
        'Atrial fibrillation, anticoagulation stable.',
        'Same dose, next INR in four weeks.',
      ],
      signed: true,
    },
    addendum: 'His daughter calls: he goes to Crete in three weeks. INR before he leaves.',
  },
  {
    patient: 'Thomas Brennan',
    visit: 'Follow-up',
    measured: { pressure: [142, 86], pulse: 80, weight: 90.4 },
    ends: false,
    note: {
      soap: ['No chest pain since the last visit. Walks to the harbor and back without stopping.', '', '', ''],
      signed: false,
    },
  },
  { patient: 'Beatrice Montgomery', visit: 'Follow-up', measured: { pressure: [122, 76], pulse: 64 }, ends: false },
  {
    patient: 'Samuel Okonkwo',
    visit: 'New patient',
    measured: { weight: 32.5, height: 138, pulse: 84, temperature: 36.7 },
    ends: true,
    diagnosis: icd10('Z00.129', 'Encounter for routine child health examination without abnormal findings'),
  },
  {
    patient: 'Marcus Reed',
    visit: 'Follow-up',
    measured: { weight: 22.1, height: 118, temperature: 37.2 },
    ends: true,
    diagnosis: icd10('H66.91', 'Otitis media, unspecified, right ear'),
  },
  {
    patient: 'Lars Lindqvist',
    visit: 'Follow-up',
    measured: { pressure: [128, 80], pulse: 68 },
    ends: true,
    diagnosis: icd10('M54.50', 'Low back pain, unspecified'),
  },
  {
    patient: 'Alex Morgan',
    visit: 'Follow-up',
    ends: true,
    diagnosis: icd10('L30.9', 'Dermatitis, unspecified'),
  },
  { patient: 'Yuki Tanaka', visit: 'Follow-up', measured: { pressure: [108, 66], pulse: 70 }, ends: false },
  {
    patient: 'Aaliyah Washington',
    visit: 'Antenatal visit',
    measured: { pressure: [110, 68], weight: 66.8 },
    ends: true,
    diagnosis: icd10('Z34.82', 'Encounter for supervision of other normal pregnancy, second trimester'),
  },
];
