import type { clinicalContract } from '@hms/contracts/clinical';
import type { Client } from '@hms/platform/service';

type ClinicalClient = Client<typeof clinicalContract>;
type Body = NonNullable<Parameters<ClinicalClient['recordVitals']>[0]['body']>;

const MINUTE = 60_000;

interface Observed {
  readonly minutesAgo: number;
  readonly respiration: number;
  readonly saturation: number;
  readonly oxygen: 'air' | 'oxygen';
  readonly pressure: readonly [systolic: number, diastolic: number];
  readonly pulse: number;
  readonly consciousness: 'alert' | 'confusion';
  readonly temperature: number;
  readonly note?: string;
}

/** A pneumonia that gets worse over the day: NEWS2 of 1, 3, 5 and 12. */
const DAY: readonly Observed[] = [
  {
    minutesAgo: 540,
    respiration: 18,
    saturation: 96,
    oxygen: 'air',
    pressure: [128, 76],
    pulse: 92,
    consciousness: 'alert',
    temperature: 37.6,
  },
  {
    minutesAgo: 300,
    respiration: 20,
    saturation: 95,
    oxygen: 'air',
    pressure: [118, 70],
    pulse: 98,
    consciousness: 'alert',
    temperature: 38.2,
  },
  {
    minutesAgo: 80,
    respiration: 22,
    saturation: 94,
    oxygen: 'air',
    pressure: [112, 66],
    pulse: 104,
    consciousness: 'alert',
    temperature: 38.7,
    note: 'Coughs more, feels cold',
  },
  {
    minutesAgo: 15,
    respiration: 26,
    saturation: 93,
    oxygen: 'oxygen',
    pressure: [98, 58],
    pulse: 118,
    consciousness: 'alert',
    temperature: 39.0,
    note: 'Two liters by nasal cannula',
  },
];

const setOf = (
  { saturation, pressure, minutesAgo, respiration, pulse, temperature, ...rest }: Observed,
  now: Date,
): Body => ({
  ...rest,
  observed_at: new Date(now.getTime() - minutesAgo * MINUTE).toISOString(),
  ...(rest.oxygen === 'oxygen' ? { oxygen_device: 'nasal cannula' } : {}),
  readings: {
    respiration: { value: respiration },
    oxygen_saturation: { value: saturation },
    systolic: { value: pressure[0] },
    diastolic: { value: pressure[1] },
    pulse: { value: pulse },
    temperature: { value: temperature },
    ...(rest.oxygen === 'oxygen' ? { oxygen_flow: { value: 2 } } : {}),
  },
});

/**
 * A patient who deteriorates: observed four times since the morning, and a physician was called for an emergency a quarter of an
 * hour ago. Each request has its own Idempotency-Key.
 *
 * @param patient the patient's UUID
 * @param physician the account of who treats
 */
export async function seedDeterioration(
  clinical: ClinicalClient,
  { patient, physician, now }: { readonly patient: string; readonly physician: string | null; readonly now: Date },
): Promise<void> {
  const encounter = await clinical.createEncounter({
    body: {
      patient_id: patient,
      encounter_type: 'observation',
      class: 'emergency',
      provider_id: physician,
      encounter_date: new Date(now.getTime() - 600 * MINUTE).toISOString(),
      chief_complaint: 'Cough and fever for three days',
    },
    idempotencyKey: 'demo-deterioration-encounter',
  });
  for (const [index, observed] of DAY.entries())
    await clinical.recordVitals({
      params: { patient },
      body: { ...setOf(observed, now), encounter_id: encounter.id },
      idempotencyKey: `demo-deterioration-${index}`,
    });
}
