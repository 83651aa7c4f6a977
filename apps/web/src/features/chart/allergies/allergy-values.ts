import type { Allergy } from '@hms/contracts/clinical';
import type { RecordAllergyApiArg } from '../../../api/generated/clinical.gen.ts';

/** Where it came from is the import's matter. */
type Body = Required<Omit<RecordAllergyApiArg['body'], 'encounter_id' | 'asserted_at'>>;
type Reaction = Body['reactions'][number];

/** An allergy as its form holds it: empty texts for what is not known. */
export interface AllergyValues {
  substance: string;
  category: Body['category'];
  type: Body['type'];
  clinical_status: Body['clinical_status'];
  verification: Body['verification'];
  criticality: string;
  onset: string;
  note: string;
  reactions: { manifestation: string; severity: string }[];
}

export const NO_REACTION = { manifestation: '', severity: '' };

export const allergyValues = (allergy: Allergy | undefined): AllergyValues => ({
  substance: allergy?.substance ?? '',
  category: allergy?.category ?? 'medication',
  type: allergy?.type ?? 'allergy',
  clinical_status: allergy?.clinical_status ?? 'active',
  verification: allergy?.verification ?? 'confirmed',
  criticality: allergy?.criticality ?? '',
  onset: allergy?.onset ?? '',
  note: allergy?.note ?? '',
  reactions: allergy?.reactions.length
    ? allergy.reactions.map(({ manifestation, severity }) => ({ manifestation, severity: severity ?? '' }))
    : [NO_REACTION],
});

/** What is sent; a code stays as it is. */
export const allergyBody = (values: AllergyValues): Omit<Body, 'coding'> => ({
  substance: values.substance.trim(),
  category: values.category,
  type: values.type,
  clinical_status: values.clinical_status,
  verification: values.verification,
  criticality: (values.criticality || null) as Body['criticality'],
  onset: values.onset || null,
  note: values.note.trim() || null,
  reactions: values.reactions
    .filter(({ manifestation }) => manifestation.trim() !== '')
    .map(({ manifestation, severity }) => ({
      manifestation: manifestation.trim(),
      severity: (severity || null) as Reaction['severity'],
    })),
});
