import {
  CONSCIOUSNESS_CODE,
  DERIVED_SIGNS,
  SIGN_NAMES,
  type SignName,
  VITAL_SIGN_PANELS,
  VITAL_SIGNS,
  type VitalSigns,
} from '@hms/contracts/clinical';
import type { Observation, ObservationComponent, Quantity } from '@medplum/fhirtypes';
import { concept, conforms, maybe, type Names, notes, partId, present, reference } from './parts.ts';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';
const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const FLAGS = { low: 'L', normal: 'N', high: 'H' } as const;

/** Those that US Core has a profile for; the others are vital signs without one. */
const PROFILES: Readonly<Partial<Record<SignName, string>>> = {
  temperature: 'us-core-body-temperature',
  pulse: 'us-core-heart-rate',
  respiration: 'us-core-respiratory-rate',
  oxygen_saturation: 'us-core-pulse-oximetry',
  weight: 'us-core-body-weight',
  height: 'us-core-body-height',
  head_circumference: 'us-core-head-circumference',
  bmi: 'us-core-bmi',
};
/** They are parts of the observation of another sign. */
const PARTS = new Set<SignName>(['systolic', 'diastolic', 'oxygen_flow', 'oxygen_concentration']);
/** US Core's pulse oximetry has both codes. */
const OXIMETRY = '2708-6';

/** The observation in which each sign of a set is said. */
export const observationOf = (set: string, sign: SignName, signs: ReadonlySet<string>): string =>
  partId(
    set,
    sign === 'systolic' || sign === 'diastolic'
      ? 'blood_pressure'
      : signs.has('oxygen_saturation') && PARTS.has(sign)
        ? 'oxygen_saturation'
        : sign,
  );

type Reading = NonNullable<VitalSigns['readings'][SignName]>;

const quantity = ({ value, unit }: Pick<Reading, 'value' | 'unit'>): Quantity => ({
  value,
  unit,
  system: UCUM,
  code: unit,
});
const codeOf = (sign: SignName) => concept(LOINC, VITAL_SIGNS[sign].code, VITAL_SIGNS[sign].display);

function judged({ flag, low, high, unit }: Reading) {
  const range = {
    ...(low === null ? {} : { low: quantity({ value: low, unit }) }),
    ...(high === null ? {} : { high: quantity({ value: high, unit }) }),
  };
  return {
    ...(flag ? { interpretation: [concept(INTERPRETATION, FLAGS[flag])] } : {}),
    ...(low === null && high === null ? {} : { referenceRange: [range] }),
  };
}

/**
 * The observations that one set of vital signs is: one a sign, the two blood pressures of one cuff together, and what oxygen was given with the
 * saturation. Each keeps its id as long as the set has the sign.
 *
 * @param derived whether those that follow from others are said too
 */
export function vitalSignsOf(set: VitalSigns, { staff }: Names, derived = true): Observation[] {
  const performer = staff(set.recorded_by);
  // What came from elsewhere grows by other signs of the same moment; that corrects none of them.
  const corrected = set.status === 'amended' && set.amendment_reason !== null;
  const said = (part: string, profile: string | undefined, more: Partial<Observation> & Pick<Observation, 'code'>) =>
    present<Observation>({
      resourceType: 'Observation',
      id: partId(set.id, part),
      meta: conforms('us-core-vital-signs', ...(profile ? [profile] : [])),
      status: set.error_reason === null ? (corrected ? 'amended' : 'final') : 'entered-in-error',
      category: [concept(CATEGORY, 'vital-signs', 'Vital Signs')],
      subject: reference('Patient', set.patient_id),
      encounter: maybe('Encounter', set.encounter_id),
      effectiveDateTime: set.observed_at,
      issued: corrected ? set.updated_at : set.recorded_at,
      performer: performer ? [performer] : undefined,
      note: notes(set.note),
      ...more,
    });
  const readings = SIGN_NAMES.flatMap((sign) => {
    const reading = set.readings[sign];
    if (!reading || PARTS.has(sign) || (!derived && sign in DERIVED_SIGNS)) return [];
    const oximetry = sign === 'oxygen_saturation';
    const { coding = [], ...code } = codeOf(sign);
    return [
      said(sign, PROFILES[sign], {
        code: oximetry ? { ...code, coding: [...coding, { system: LOINC, code: OXIMETRY }] } : codeOf(sign),
        valueQuantity: quantity(reading),
        ...judged(reading),
        ...(oximetry ? { component: componentsOf(set, ['oxygen_flow', 'oxygen_concentration']) } : {}),
      }),
    ];
  });
  const pressures = componentsOf(set, ['systolic', 'diastolic']);
  const alert = set.consciousness;
  return [
    ...readings,
    ...(pressures.length > 0
      ? [
          said('blood_pressure', 'us-core-blood-pressure', {
            code: concept(LOINC, VITAL_SIGN_PANELS.blood_pressure, 'Blood pressure panel with all children optional'),
            component: bothOf(pressures),
          }),
        ]
      : []),
    ...(set.readings.oxygen_saturation ? [] : alone(set, said)),
    ...(alert
      ? [
          said('consciousness', undefined, {
            code: concept('http://snomed.info/sct', CONSCIOUSNESS_CODE),
            valueCodeableConcept: { text: alert },
          }),
        ]
      : []),
  ];
}

const componentsOf = ({ readings }: VitalSigns, signs: readonly SignName[]): ObservationComponent[] =>
  signs.flatMap((sign) => {
    const reading = readings[sign];
    return reading ? [{ code: codeOf(sign), valueQuantity: quantity(reading), ...judged(reading) }] : [];
  });

/** A cuff measures both; of one that was not taken it is said that it is not known. */
function bothOf(components: ObservationComponent[]): ObservationComponent[] {
  const missing = (['systolic', 'diastolic'] as const)
    .map(codeOf)
    .filter((code) => !components.some((each) => each.code.coding?.[0]?.code === code.coding?.[0]?.code));
  return [...components, ...missing.map((code) => ({ code, dataAbsentReason: UNKNOWN }))];
}

const UNKNOWN = concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'unknown');

type Say = (
  part: string,
  profile: string | undefined,
  more: Partial<Observation> & Pick<Observation, 'code'>,
) => Observation;

/** What oxygen was given, where the saturation was not measured. */
const alone = ({ readings }: VitalSigns, said: Say): Observation[] =>
  (['oxygen_flow', 'oxygen_concentration'] as const).flatMap((sign) => {
    const reading = readings[sign];
    return reading
      ? [said(sign, undefined, { code: codeOf(sign), valueQuantity: quantity(reading), ...judged(reading) })]
      : [];
  });
