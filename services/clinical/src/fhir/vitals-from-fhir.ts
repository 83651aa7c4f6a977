import { MEASURED_SIGNS, type MeasuredSign } from '@hms/contracts/clinical';
import type { Observation, Quantity } from '@medplum/fhirtypes';
import { idIn, instantOf, needed } from './parts.ts';

const signOfCode = new Map(
  Object.entries(MEASURED_SIGNS).map(([name, { code }]) => [code as string, name as MeasuredSign]),
);
/** Codes of other systems for the same signs: temperature by where it was taken, pulse oximetry of US Core's other code. */
for (const code of ['8331-1', '8310-5', '8328-7', '8332-9', '8333-7']) signOfCode.set(code, 'temperature');
signOfCode.set('2708-6', 'oxygen_saturation');
signOfCode.set('3141-9', 'weight');
signOfCode.set('8287-5', 'head_circumference');

/** Units by the words that some systems have instead of UCUM's code. */
const UCUM: Readonly<Record<string, string>> = { mmHg: 'mm[Hg]', lbs: '[lb_av]', in: '[in_i]', C: 'Cel', F: '[degF]' };

/** Whether an observation is a vital sign that this hospital keeps: the body mass index follows from others. */
export const isVitalSign = (observation: Observation): boolean =>
  observation.status !== 'entered-in-error' && observation.status !== 'cancelled' && readingsOf(observation).length > 0;

/** An observation that says nothing of what was observed has none. */
export function readingsOf({ code, valueQuantity, component }: Partial<Observation>): [MeasuredSign, Quantity][] {
  const parts = [{ code, valueQuantity }, ...(component ?? [])];
  return parts.flatMap(({ code: concept, valueQuantity: quantity }) => {
    const sign = concept?.coding
      ?.map(({ code: each }) => signOfCode.get(each ?? ''))
      .find((name) => name !== undefined);
    return sign && quantity?.value !== undefined ? [[sign, quantity] as [MeasuredSign, Quantity]] : [];
  });
}

/**
 * Sets of vital signs: what was observed of a patient at one moment of one encounter is one set, as at a bedside. Its source is the
 * moment, which stays the same whichever of the observations come.
 */
export function vitalsFromFhir(observations: readonly Observation[]) {
  const sets = Map.groupBy(observations, (observation) => {
    const at = instantOf(observation.effectiveDateTime ?? observation.effectivePeriod?.start ?? observation.issued);
    const moment = needed(at ?? undefined, 'effective');
    return `${new Date(moment).toISOString()}#${idIn(observation.encounter) ?? ''}`;
  });
  return [...sets].map(([moment, all]) => {
    const [observed_at = '', encounter = ''] = moment.split('#');
    const patient = idIn(all[0]!.subject) ?? '';
    const readings = Object.fromEntries(
      all
        .flatMap(readingsOf)
        .map(([sign, { value, code, unit }]) => [sign, { value: value!, ...unitOf(sign, code ?? unit) }]),
    );
    return {
      item: { source: `${patient}#${moment}`, encounter: encounter || null, observed_at, readings },
      observations: all,
    };
  });
}

function unitOf(sign: MeasuredSign, unit: string | undefined): { unit?: string } {
  const own = MEASURED_SIGNS[sign].unit;
  const given = unit === undefined ? own : (UCUM[unit] ?? unit);
  return given === own ? {} : { unit: given };
}
