import type { TFunction } from 'i18next';
import type { Formats } from '../../../words/formats.ts';
import { nameOf } from '../../patients/name-of.ts';
import { dayOfAge, type Patient } from '../patient.ts';
import type { LabelText } from './label-pdf.ts';

/** What stands on a label: always the name, the birth date and the MRN [Joint Commission NPSG.01.01.01]. */
export function labelText(
  patient: Patient,
  formats: Pick<Formats, 'date' | 'age'>,
  t: TFunction<'patient-record'>,
): LabelText {
  const born = patient.date_of_birth
    ? `${formats.date(patient.date_of_birth)}${patient.birth_date_estimated ? ` (${t('estimated')})` : ''}`
    : t('birthUnknown');
  const age = formats.age(patient.date_of_birth, dayOfAge(patient));
  return {
    name: nameOf(patient),
    facts: [
      `${t('born')}: ${born}`,
      [t(`sex.${patient.gender ?? 'unknown'}`), age].filter(Boolean).join(' · '),
      `${t('mrn')}: ${patient.patient_id}`,
    ],
    warning: patient.allergies.length > 0 ? t('label.allergies', { list: patient.allergies.join(', ') }) : undefined,
    mrn: patient.patient_id,
  };
}
