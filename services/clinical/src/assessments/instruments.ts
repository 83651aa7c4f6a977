import type { Instrument, InstrumentDefinition, MeasurementRules } from '@hms/contracts/clinical';

type Item = InstrumentDefinition['items'][number];
type Band = InstrumentDefinition['bands'][number];

/** Something that must be seen whatever the total says: an item answered with so many points or more. */
interface Flagging {
  readonly flag: string;
  readonly item: string;
  readonly from: number;
}

export interface InstrumentData extends Omit<InstrumentDefinition, 'bands'> {
  /** What totals mean, from the lowest on; some are for the hospital to set. */
  bands(rules: Pick<MeasurementRules, 'morse'>): Band[];
  readonly flags: readonly Flagging[];
}

const options = (from: number, ...titles: string[]): Item['options'] =>
  titles.map((title, index) => ({ points: from + index, title }));

const item = (key: string, code: string | null, title: string, offered: Item['options']): Item => ({
  key,
  code,
  title,
  options: offered,
});

const band = (key: string, title: string, from: number, to: number): Band => ({ key, title, from, to });

const FREQUENCY = options(0, 'Not at all', 'Several days', 'More than half the days', 'Nearly every day');
const NOT_TESTABLE = { points: null, title: 'Not testable' };

/**
 * Teasdale and Jennett, Lancet 1974;2:81-84, in the wording of the structured scale [Teasdale et al., Lancet Neurol 2014;13:844-854]. A part that
 * cannot be tested is said to be so, and there is no total then. Codes and bands are those of FHIR's own example of it
 * (8 and less severe, 9 to 12 moderate, 13 and more mild).
 */
const gcs: InstrumentData = {
  instrument: 'gcs',
  title: 'Glasgow Coma Scale',
  code: '9269-2',
  items: [
    item('eye', '9267-6', 'Eye opening', [
      ...options(1, 'None', 'To pressure', 'To sound', 'Spontaneous'),
      NOT_TESTABLE,
    ]),
    item('verbal', '9270-0', 'Verbal response', [
      ...options(1, 'None', 'Sounds', 'Words', 'Confused', 'Orientated'),
      NOT_TESTABLE,
    ]),
    item('motor', '9268-4', 'Best motor response', [
      ...options(1, 'None', 'Extension', 'Abnormal flexion', 'Normal flexion', 'Localising', 'Obeys commands'),
      NOT_TESTABLE,
    ]),
  ],
  bands: () => [band('severe', 'Severe', 3, 8), band('moderate', 'Moderate', 9, 12), band('mild', 'Mild', 13, 15)],
  flags: [],
  source: 'Teasdale and Jennett, Lancet 1974;2:81-84; Teasdale et al., Lancet Neurology 2014;13:844-854',
};

/**
 * Kroenke, Spitzer and Williams, J Gen Intern Med 2001;16:606-613; bands as in the Instruction Manual for PHQ and GAD-7 Measures. No permission is
 * required to reproduce it (phqscreeners). Codes and wording as in US Core's example. Whatever the total, the ninth item is looked at.
 */
const phq9: InstrumentData = {
  instrument: 'phq-9',
  title: 'Patient Health Questionnaire (PHQ-9)',
  code: '44261-6',
  items: [
    item('item_1', '44250-9', 'Little interest or pleasure in doing things', FREQUENCY),
    item('item_2', '44255-8', 'Feeling down, depressed, or hopeless', FREQUENCY),
    item('item_3', '44259-0', 'Trouble falling or staying asleep, or sleeping too much', FREQUENCY),
    item('item_4', '44254-1', 'Feeling tired or having little energy', FREQUENCY),
    item('item_5', '44251-7', 'Poor appetite or overeating', FREQUENCY),
    item(
      'item_6',
      '44258-2',
      'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
      FREQUENCY,
    ),
    item(
      'item_7',
      '44252-5',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      FREQUENCY,
    ),
    item(
      'item_8',
      '44253-3',
      'Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
      FREQUENCY,
    ),
    item(
      'item_9',
      '44260-8',
      'Thoughts that you would be better off dead, or of hurting yourself in some way',
      FREQUENCY,
    ),
  ],
  bands: () => [
    band('minimal', 'Minimal', 0, 4),
    band('mild', 'Mild', 5, 9),
    band('moderate', 'Moderate', 10, 14),
    band('moderately-severe', 'Moderately severe', 15, 19),
    band('severe', 'Severe', 20, 27),
  ],
  flags: [{ flag: 'self-harm', item: 'item_9', from: 1 }],
  source: 'Kroenke, Spitzer and Williams, J Gen Intern Med 2001;16:606-613',
};

/** Spitzer, Kroenke, Williams and Löwe, Arch Intern Med 2006;166:1092-1097: cut-points at 5, 10 and 15. */
const gad7: InstrumentData = {
  instrument: 'gad-7',
  title: 'Generalised Anxiety Disorder scale (GAD-7)',
  code: '70274-6',
  items: [
    'Feeling nervous, anxious, or on edge',
    'Not being able to stop or control worrying',
    'Worrying too much about different things',
    'Trouble relaxing',
    'Being so restless that it is hard to sit still',
    'Becoming easily annoyed or irritable',
    'Feeling afraid as if something awful might happen',
  ].map((title, index) => item(`item_${index + 1}`, null, title, FREQUENCY)),
  bands: () => [
    band('minimal', 'Minimal', 0, 4),
    band('mild', 'Mild', 5, 9),
    band('moderate', 'Moderate', 10, 14),
    band('severe', 'Severe', 15, 21),
  ],
  flags: [],
  source: 'Spitzer, Kroenke, Williams and Löwe, Arch Intern Med 2006;166:1092-1097',
};

const scored = (...answers: readonly (readonly [points: number, title: string])[]): Item['options'] =>
  answers.map(([points, title]) => ({ points, title }));

/**
 * Morse, Morse and Tylko, Can J Aging 1989;8:366-377, as AHRQ's toolkit "Preventing Falls in Hospitals" reprints it (tool 3H). The cut-points are the
 * hospital's, as Morse said that each institution is to find its own.
 */
const morse: InstrumentData = {
  instrument: 'morse',
  title: 'Morse Fall Scale',
  code: '59460-6',
  items: [
    item('history', null, 'History of falling, immediate or previous', scored([0, 'No'], [25, 'Yes'])),
    item('diagnosis', null, 'Secondary diagnosis (two or more in the chart)', scored([0, 'No'], [15, 'Yes'])),
    item(
      'aid',
      null,
      'Ambulatory aid',
      scored([0, 'None, bed rest, nurse assist'], [15, 'Crutches, cane, walker'], [30, 'Furniture']),
    ),
    item('infusion', null, 'Intravenous therapy or heparin lock', scored([0, 'No'], [20, 'Yes'])),
    item('gait', null, 'Gait', scored([0, 'Normal, bed rest, wheelchair'], [10, 'Weak'], [20, 'Impaired'])),
    item(
      'mental_status',
      null,
      'Mental status',
      scored([0, 'Oriented to own ability'], [15, 'Overestimates or forgets limitations']),
    ),
  ],
  bands: ({ morse: { moderate_from, high_from } }) => [
    band('low', 'Low risk', 0, moderate_from - 1),
    band('moderate', 'Moderate risk', moderate_from, high_from - 1),
    band('high', 'High risk', high_from, 125),
  ],
  flags: [],
  source: 'Morse, Morse and Tylko, Can J Aging 1989;8:366-377; AHRQ, Preventing Falls in Hospitals, tool 3H',
};

/**
 * Braden and Bergstrom 1988, Bergstrom et al., Nurs Res 1987;36:205-210. Bands as on the printed scale and in VistA's form of it: 9 and less severe,
 * 10 to 12 high, 13 to 14 moderate, 15 to 18 mild; the higher the total, the lower the risk.
 */
const braden: InstrumentData = {
  instrument: 'braden',
  title: 'Braden Scale for predicting pressure sore risk',
  code: '38227-5',
  items: [
    item(
      'sensory_perception',
      '38222-6',
      'Sensory perception',
      options(1, 'Completely limited', 'Very limited', 'Slightly limited', 'No impairment'),
    ),
    item(
      'moisture',
      '38229-1',
      'Moisture',
      options(1, 'Constantly moist', 'Often moist', 'Occasionally moist', 'Rarely moist'),
    ),
    item(
      'activity',
      '38223-4',
      'Activity',
      options(1, 'Bedfast', 'Chairfast', 'Walks occasionally', 'Walks frequently'),
    ),
    item(
      'mobility',
      '38224-2',
      'Mobility',
      options(1, 'Completely immobile', 'Very limited', 'Slightly limited', 'No limitations'),
    ),
    item('nutrition', '38225-9', 'Nutrition', options(1, 'Very poor', 'Probably inadequate', 'Adequate', 'Excellent')),
    item(
      'friction_shear',
      '38226-7',
      'Friction and shear',
      options(1, 'Problem', 'Potential problem', 'No apparent problem'),
    ),
  ],
  bands: () => [
    band('severe', 'Severe risk', 6, 9),
    band('high', 'High risk', 10, 12),
    band('moderate', 'Moderate risk', 13, 14),
    band('mild', 'Mild risk', 15, 18),
    band('none', 'Not at risk', 19, 23),
  ],
  flags: [],
  source: 'Bergstrom, Braden, Laguzza and Holman, Nurs Res 1987;36:205-210',
};

const ALL: Readonly<Record<Instrument, InstrumentData>> = { gcs, 'phq-9': phq9, 'gad-7': gad7, morse, braden };

export const instrumentOf = (instrument: Instrument): InstrumentData => ALL[instrument];

/** The instruments as they are shown, with the cut-points that the hospital has set. */
export const definitionsOf = (rules: Pick<MeasurementRules, 'morse'>): InstrumentDefinition[] =>
  Object.values(ALL).map(({ flags: _flags, bands, ...definition }) => ({ ...definition, bands: bands(rules) }));
