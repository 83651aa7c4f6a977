import { type DemoRole, loinc } from './demo-clinic.ts';

/** Notes that others have signed, and for which a physician is answerable. */
export const demoCosigned = [
  {
    by: 'pharmacist',
    patient: 'George Papadopoulos',
    template: 'free',
    title: 'Advice on anticoagulation',
    contents: {
      text: 'Went through the tablets with him and his daughter. Knows the signs of bleeding. No other new medicine.',
    },
    asks: 'physician',
  },
  {
    by: 'nurse',
    patient: 'Harold Fitzgerald',
    template: 'nursing',
    title: 'Wound dressing',
    contents: {
      observation: 'Ulcer of the left lower leg 3 × 2 cm, clean, edges pink, less than last week. No smell.',
      care_given: 'Rinsed, foam dressing, compression. Latex-free gloves.',
    },
    asks: 'physician',
  },
  {
    by: 'nurse',
    patient: 'Samuel Okonkwo',
    template: 'nursing',
    title: 'School medical',
    contents: { observation: 'Sees 20/20 with both eyes. Hears all tones. Posture straight.' },
    asks: 'anybody',
  },
] as const;

/** Drafts that somebody has not signed yet, beside those of today's visits. */
export const demoDrafts = [
  {
    by: 'physician',
    patient: 'Daniel Kowalczyk',
    template: 'soap',
    title: 'Pneumonia, first assessment',
    contents: {
      subjective: 'Cough with yellow sputum and fever for three days, breathless since last night.',
      objective: 'Dull right base with bronchial breath sounds.',
    },
  },
  {
    by: 'nurse',
    patient: 'Daniel Kowalczyk',
    template: 'nursing',
    title: 'Observation',
    contents: { observation: 'More breathless than this morning. Two liters of oxygen since a quarter of an hour.' },
  },
] as const;

interface DemoTask {
  readonly patient: string;
  readonly title: string;
  readonly note?: string;
  readonly priority: 'routine' | 'urgent' | 'asap' | 'stat';
  readonly role: 'physician' | 'nurse' | 'pharmacist' | 'laboratory' | 'radiology';
  /** Minutes from now; late where negative. */
  readonly due: number;
  readonly takenBy?: DemoRole;
}

const HOUR = 60;
const DAY = 24 * HOUR;

export const demoTasks: readonly DemoTask[] = [
  {
    patient: 'Walter Schäfer',
    title: 'Repeat the potassium, electrocardiogram',
    note: 'He is booked today: draw it before he is seen.',
    priority: 'urgent',
    role: 'nurse',
    due: -20,
  },
  { patient: 'Harold Fitzgerald', title: 'Order compression stockings', priority: 'routine', role: 'nurse', due: DAY },
  {
    patient: 'Fatima Al-Rashid',
    title: 'Ask why she did not come',
    note: '34 weeks. Speaks Arabic.',
    priority: 'urgent',
    role: 'nurse',
    due: 2 * HOUR,
  },
  {
    patient: 'Margaret Holloway',
    title: 'Telephone about the pressures at home',
    priority: 'routine',
    role: 'nurse',
    due: 14 * DAY,
    takenBy: 'nurse',
  },
  {
    patient: 'Vikram Singh',
    title: 'Answer the letter of the heart failure nurse',
    priority: 'routine',
    role: 'physician',
    due: 3 * HOUR,
    takenBy: 'physician',
  },
  {
    patient: 'Miguel Santos',
    title: 'Tell him the result of the ultrasound',
    note: 'He missed the visit.',
    priority: 'routine',
    role: 'physician',
    due: -2 * HOUR,
  },
  {
    patient: 'Émilie Lefèvre',
    title: 'List of medicines before the video visit',
    priority: 'routine',
    role: 'pharmacist',
    due: HOUR,
  },
  {
    patient: 'Catarina Nowak',
    title: 'Creatinine before the contrast',
    priority: 'asap',
    role: 'radiology',
    due: 30,
  },
  { patient: 'Walter Schäfer', title: 'Was the sample hemolyzed?', priority: 'stat', role: 'laboratory', due: 10 },
];

interface DemoResult {
  readonly patient: string;
  readonly source: 'laboratory' | 'imaging';
  readonly title: string;
  readonly coding?: ReturnType<typeof loinc>;
  readonly flag: 'normal' | 'abnormal' | 'critical';
  readonly summary: string;
  /** Minutes ago. */
  readonly ago: number;
  readonly seen?: string;
}

export const demoResults: readonly DemoResult[] = [
  {
    patient: 'Walter Schäfer',
    source: 'laboratory',
    title: 'Potassium',
    coding: loinc('2823-3', 'Potassium SerPl-sCnc'),
    flag: 'critical',
    summary: '6.4 mmol/L',
    ago: 25,
  },
  {
    patient: 'Wei Zhang',
    source: 'laboratory',
    title: 'Hemoglobin A1c',
    coding: loinc('4548-4', 'Hgb A1c MFr Bld'),
    flag: 'abnormal',
    summary: '8.1 %',
    ago: 26 * HOUR,
    seen: 'Better than in winter. Talked about it today.',
  },
  {
    patient: 'Grace Okonkwo',
    source: 'laboratory',
    title: 'Ferritin',
    coding: loinc('2276-4', 'Ferritin SerPl-mCnc'),
    flag: 'abnormal',
    summary: '8 ng/mL',
    ago: 4 * HOUR,
  },
  {
    patient: 'Daniel Kowalczyk',
    source: 'laboratory',
    title: 'C-reactive protein',
    coding: loinc('1988-5', 'CRP SerPl-mCnc'),
    flag: 'abnormal',
    summary: '184 mg/L',
    ago: 90,
  },
  {
    patient: 'Katarina Novak',
    source: 'imaging',
    title: 'Chest X-ray',
    flag: 'abnormal',
    summary: 'Hyperinflated lungs. Heart of normal size. No infiltrate.',
    ago: 40,
  },
  {
    patient: 'Ibrahim Hassan',
    source: 'laboratory',
    title: 'Thyrotropin',
    coding: loinc('3016-3', 'TSH SerPl-aCnc'),
    flag: 'normal',
    summary: '1.8 mIU/L',
    ago: 20 * HOUR,
  },
  {
    patient: 'Margaret Holloway',
    source: 'laboratory',
    title: 'Creatinine',
    coding: loinc('2160-0', 'Creat SerPl-mCnc'),
    flag: 'normal',
    summary: '0.9 mg/dL',
    ago: 10,
  },
];

/** What was ordered and has not been done. */
export const demoOrders = [
  { patient: 'Katarina Novak', category: 'procedure', name: 'Spirometry', priority: 'routine' },
  { patient: 'Katarina Novak', category: 'imaging', name: 'Echocardiography', priority: 'routine' },
  { patient: 'Thomas Brennan', category: 'imaging', name: 'CT of the coronary arteries', priority: 'routine' },
  { patient: 'Walter Schäfer', category: 'laboratory', name: 'Potassium, repeat', priority: 'stat' },
  { patient: 'Daniel Kowalczyk', category: 'laboratory', name: 'Blood culture', priority: 'urgent' },
] as const;

const item = (
  key: string,
  category: 'laboratory' | 'imaging' | 'procedure',
  name: string,
  priority: 'routine' | 'urgent',
  selected = true,
) => ({ key, category, name, coding: null, priority, instructions: null, selected });

export const demoOrderSets = [
  {
    code: 'chest-pain',
    title: 'Chest pain',
    description: 'For who comes with chest pain and is stable.',
    items: [
      item('ecg', 'procedure', 'Electrocardiogram, 12 leads', 'urgent'),
      item('troponin', 'laboratory', 'Troponin', 'urgent'),
      item('chest-x-ray', 'imaging', 'Chest X-ray', 'urgent'),
      item('lipids', 'laboratory', 'Cholesterol and triglycerides', 'routine', false),
    ],
  },
  {
    code: 'diabetes-review',
    title: 'Diabetes, yearly review',
    description: null,
    items: [
      item('a1c', 'laboratory', 'Hemoglobin A1c', 'routine'),
      item('creatinine', 'laboratory', 'Creatinine', 'routine'),
      item('albumin', 'laboratory', 'Albumin in urine', 'routine'),
      item('eyes', 'procedure', 'Photograph of the retina', 'routine', false),
    ],
  },
] as const;
