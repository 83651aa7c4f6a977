import type { NoteSection, NoteTemplate } from '@hms/contracts/clinical';

const section = (key: string, title: string, more: Partial<NoteSection> = {}): NoteSection => ({
  key,
  title,
  kind: 'text',
  items: [],
  prompt: null,
  required: false,
  ...more,
});

const items = (...titles: string[]) =>
  titles.map((title) => ({ key: title.toLowerCase().replaceAll(/[^a-z]+/g, '_'), title }));

const complaint = section('chief_complaint', 'Chief complaint', { required: true });
const history = section('history_of_present_illness', 'History of present illness');
const systems = section('review_of_systems', 'Review of systems', {
  kind: 'findings',
  items: items(
    'General',
    'Eyes',
    'Ears, nose, throat',
    'Heart',
    'Lungs',
    'Abdomen',
    'Urinary',
    'Muscles and joints',
    'Skin',
    'Nerves',
    'Mood',
  ),
});
const examination = section('physical_examination', 'Physical examination', {
  kind: 'findings',
  items: items('General', 'Head and neck', 'Heart', 'Lungs', 'Abdomen', 'Limbs', 'Skin', 'Neurological'),
});
const assessment = section('assessment', 'Assessment', { required: true });
const plan = section('plan', 'Plan', { required: true });

/** The templates that a hospital starts with. */
export const firstTemplates: readonly Pick<NoteTemplate, 'code' | 'title' | 'sections'>[] = [
  {
    code: 'soap',
    title: 'SOAP note',
    sections: [
      section('subjective', 'Subjective', { prompt: 'What the patient says', required: true }),
      section('objective', 'Objective', { prompt: 'What was found and measured' }),
      assessment,
      plan,
    ],
  },
  {
    code: 'consultation',
    title: 'Consultation',
    sections: [complaint, history, systems, examination, assessment, plan],
  },
  {
    code: 'nursing',
    title: 'Nursing note',
    sections: [section('observation', 'Observation', { required: true }), section('care_given', 'Care given')],
  },
  { code: 'free', title: 'Note', sections: [section('text', 'Text', { required: true })] },
];
