/** How far a visit of the demo has come. */
type Standing = 'fulfilled' | 'noshow' | 'called' | 'waiting' | 'arrived' | 'booked' | 'pending' | 'cancelled';

export interface DemoVisit {
  readonly with: readonly string[];
  /** When it begins, in steps of twenty minutes from now. */
  readonly step: number;
  readonly type: string;
  readonly patient: string;
  readonly reason: string;
  readonly standing: Standing;
  /** Minutes that the patient came before (negative) or after the start. */
  readonly came?: number;
}

const day = (
  resources: readonly string[],
  list: readonly (readonly [number, string, string, string, Standing, number?])[],
): DemoVisit[] =>
  list.map(([step, type, patient, reason, standing, came = -10]) => ({
    with: resources,
    step,
    type,
    patient,
    reason,
    standing,
    came,
  }));

/** A clinic day in progress. */
export const demoDay: readonly DemoVisit[] = [
  ...day(
    ['1001', 'C-1'],
    [
      [-9, 'FUP', 'Margaret Holloway', 'Blood pressure check', 'fulfilled'],
      [-8, 'FUP', 'Wei Zhang', 'Diabetes review', 'fulfilled', -15],
      [-7, 'FUP', 'Miguel Santos', 'Result of the ultrasound', 'noshow'],
      [-6, 'NEW', 'Katarina Novak', 'Breathless on stairs', 'fulfilled', -20],
      [-4, 'FUP', 'Vikram Singh', 'Heart failure clinic', 'fulfilled', 3],
      [-3, 'FUP', 'George Papadopoulos', 'Anticoagulation', 'fulfilled', -12],
      [-1, 'FUP', 'Thomas Brennan', 'Chest pain follow-up', 'called', -25],
      [0, 'FUP', 'Beatrice Montgomery', 'Thyroid review', 'waiting', -15],
      [1, 'FUP', 'José Núñez García', 'Headache diary', 'waiting', -32],
      [2, 'FUP', 'Walter Schäfer', 'Kidney function', 'booked'],
      [3, 'NEW', 'Ibrahim Hassan', 'Weight loss', 'booked'],
      [6, 'FUP', 'Daniel Kowalczyk', 'Asthma review', 'cancelled'],
      [8, 'FUP', 'Dorothy Kaminski', 'Falls assessment', 'booked'],
    ],
  ),
  ...day(['1001'], [[7, 'VIDEO', 'Émilie Lefèvre', 'Medication review', 'booked']]),
  ...day(
    ['1006', 'C-2'],
    [
      [-9, 'NEW', 'Samuel Okonkwo', 'School medical', 'fulfilled'],
      [-7, 'FUP', 'Marcus Reed', 'Ear infection', 'fulfilled', -5],
      [-6, 'FUP', 'Lars Lindqvist', 'Back pain', 'fulfilled', 8],
      [-4, 'FUP', 'Oluwaseun Adeyemi', 'Travel vaccines', 'noshow'],
      [-3, 'FUP', 'Alex Morgan', 'Skin rash', 'fulfilled'],
      [-2, 'FUP', 'Yuki Tanaka', 'Migraine', 'called', 12],
      [-1, 'FUP', 'Harold Fitzgerald', 'Wound dressing', 'waiting', -28],
      [0, 'FUP', "Claire O'Malley", 'Sports injury', 'arrived', -18],
      [2, 'FUP', 'Grace Okonkwo', 'Anaemia', 'booked'],
      [3, 'FUP', 'Hannah Goldberg', 'Cholesterol', 'booked'],
      [5, 'NEW', 'Amina Diallo', 'Referral from school nurse', 'pending'],
    ],
  ),
  ...day(
    ['1005', 'C-3'],
    [
      [-8, 'ANC', 'Aaliyah Washington', '20 weeks', 'fulfilled', -6],
      [-7, 'ANC', 'Priyanka Deshmukh', '28 weeks', 'fulfilled'],
      [-5, 'ANC', 'Linh Nguyễn', '12 weeks', 'fulfilled', 2],
      [-2, 'ANC', 'Fatima Al-Rashid', '34 weeks', 'booked'],
      [-1, 'ANC', 'Rosa Jiménez', '16 weeks', 'waiting', 4],
      [2, 'ANC', 'Nadia Petrova', '8 weeks', 'booked'],
    ],
  ),
  ...day(['CT-1'], [[4, 'CT', 'Catarina Nowak', 'CT abdomen', 'booked']]),
  ...day(['MR-1'], [[-6, 'MR', 'Vikram Singh', 'MRI knee', 'fulfilled', -5]]),
  ...day(['1002', 'OR-1'], [[5, 'OP', 'Oluwaseun Adeyemi', 'Inguinal hernia', 'booked']]),
];

/** Who waits for a slot, with whom. */
export const demoWaitlist = [
  { patient: 'Daniel Kowalczyk', type: 'FUP', with: ['1001'], priority: 'urgent', part: 'any', reason: 'Worse asthma' },
  { patient: 'Alex Morgan', type: 'NEW', with: [], priority: 'routine', part: 'morning', reason: 'Fatigue' },
  { patient: 'Priyanka Deshmukh', type: 'ANC', with: ['1005'], priority: 'routine', part: 'afternoon', reason: 'Scan' },
] as const;

/** Visits of the next working days: how many days from today, at what time, for whom. */
export const demoAhead = [
  [1, '09:00', ['1001', 'C-1'], 'FUP', 'Margaret Holloway', 'Result of the blood test'],
  [1, '09:20', ['1001', 'C-1'], 'FUP', 'Wei Zhang', 'Foot check'],
  [1, '10:00', ['1006', 'C-2'], 'NEW', 'Miguel Santos', 'Abdominal pain'],
  [1, '14:00', ['1006'], 'VIDEO', 'Émilie Lefèvre', 'Medication review'],
  [2, '09:00', ['1005', 'C-3'], 'ANC', 'Aaliyah Washington', '20 week scan'],
  [2, '10:20', ['1001', 'C-1'], 'FUP', 'Katarina Novak', 'Echo result'],
  [2, '08:30', ['CT-1'], 'CT', 'Thomas Brennan', 'CT coronary arteries'],
  [3, '11:00', ['1006', 'C-2'], 'FUP', 'Marcus Reed', 'Hearing check'],
  [3, '08:00', ['1002', 'OR-1'], 'OP', 'Hannah Goldberg', 'Gallbladder'],
  [4, '15:00', ['1001', 'C-1'], 'NEW', 'Yuki Tanaka', 'Neurology referral'],
] as const;
