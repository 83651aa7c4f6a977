import type { VitalSigns } from '@hms/contracts/clinical';
import { MEASURED_NAMES, MEASURED_SIGNS, type MeasuredSign } from '@hms/contracts/clinical/vital-signs';
import type { AmendVitalsApiArg, RecordVitalsApiArg } from '../../../api/generated/clinical.gen.ts';
import { numberIn, sentNumber } from '../../../form/number-in.ts';
import { orNull } from '../../../form/or-null.ts';
import { changedOnly } from '../changed-only.ts';
import { instantOf, localOf } from '../local-time.ts';

type Body = Required<Omit<RecordVitalsApiArg['body'], 'encounter_id' | 'observed_at'>> & { observed_at?: string };
type AmendBody = AmendVitalsApiArg['body'];

/** A sign as it is typed: the number and its UCUM unit. */
interface Typed {
  value: string;
  unit: string;
}

/** A set of vital signs as its form holds it: empty texts for what was not measured. */
export interface VitalsValues {
  observed_at: string;
  oxygen: NonNullable<Body['oxygen']> | '';
  oxygen_device: string;
  consciousness: NonNullable<Body['consciousness']> | '';
  temperature_site: NonNullable<Body['temperature_site']> | '';
  position: NonNullable<Body['position']> | '';
  pregnant: string;
  readings: Record<MeasuredSign, Typed>;
  /** Unlikely, but right all the same. */
  confirmed: Partial<Record<MeasuredSign | 'bmi', boolean>>;
  note: string;
  /** Why it is corrected. */
  reason: string;
}

function typedOf(set: VitalSigns | undefined, sign: MeasuredSign): Typed {
  const reading = set?.readings[sign];
  const { value, unit } = reading?.given ?? { value: reading?.value, unit: MEASURED_SIGNS[sign].unit };
  return { value: value === undefined ? '' : String(value), unit };
}

const confirmedIn = (set: VitalSigns | undefined): VitalsValues['confirmed'] =>
  Object.fromEntries(Object.entries(set?.readings ?? {}).map(([sign, { confirmed }]) => [sign, confirmed]));

export const vitalsValues = (set: VitalSigns | undefined): VitalsValues => ({
  observed_at: set ? localOf(set.observed_at) : '',
  oxygen: set?.oxygen ?? '',
  oxygen_device: set?.oxygen_device ?? '',
  consciousness: set?.consciousness ?? '',
  temperature_site: set?.temperature_site ?? '',
  position: set?.position ?? '',
  pregnant: set?.pregnant == null ? '' : set.pregnant ? 'yes' : 'no',
  readings: Object.fromEntries(MEASURED_NAMES.map((sign) => [sign, typedOf(set, sign)])) as Record<MeasuredSign, Typed>,
  confirmed: confirmedIn(set),
  note: set?.note ?? '',
  reason: '',
});

/** What of oxygen is asked for only while it is given. */
const OF_OXYGEN: readonly MeasuredSign[] = ['oxygen_flow', 'oxygen_concentration'];

/** Whether the form asks for a sign, as far as it is filled in. */
const isAsked = (sign: MeasuredSign, { oxygen }: Pick<VitalsValues, 'oxygen'>): boolean =>
  oxygen === 'oxygen' || !OF_OXYGEN.includes(sign);

/** The numbers that were typed, each with its unit. @param read NaN where it is no number, unless this says something else */
export function readingsIn(values: VitalsValues, read = numberIn): Body['readings'] {
  const typed = MEASURED_NAMES.flatMap((sign) => {
    const { value: text, unit } = values.readings[sign];
    const value = isAsked(sign, values) ? read(text) : undefined;
    return value === undefined ? [] : [[sign, { value, unit }] as const];
  });
  return Object.fromEntries(typed);
}

/** What is sent. */
export function vitalsBody(values: VitalsValues): Body {
  const observed_at = instantOf(values.observed_at);
  const readings = readingsIn(values, sentNumber);
  return {
    ...(observed_at === null ? {} : { observed_at }),
    oxygen: orNull(values.oxygen),
    oxygen_device: values.oxygen === 'oxygen' ? orNull(values.oxygen_device) : null,
    consciousness: orNull(values.consciousness),
    temperature_site: readings.temperature ? orNull(values.temperature_site) : null,
    position: readings.systolic ? orNull(values.position) : null,
    pregnant: values.pregnant === '' ? null : values.pregnant === 'yes',
    readings,
    confirmed: [...MEASURED_NAMES, 'bmi' as const].filter((sign) => values.confirmed[sign]),
    note: orNull(values.note),
  };
}

/** What of a set is corrected, and why; null for a reading that is taken out. */
export function amendBody(before: VitalsValues, after: VitalsValues): AmendBody {
  const [was, is] = [vitalsBody(before), vitalsBody(after)];
  const { readings: _readings, confirmed, ...changed } = changedOnly(was, is);
  const readings = changedOnly(
    was.readings,
    Object.fromEntries(MEASURED_NAMES.map((sign) => [sign, is.readings[sign] ?? null])),
  ) as NonNullable<AmendBody['readings']>;
  return {
    reason: after.reason.trim(),
    ...changed,
    ...(confirmed ? { confirmed } : {}),
    ...(Object.keys(readings).length > 0 ? { readings } : {}),
  };
}
