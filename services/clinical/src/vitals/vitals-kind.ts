import { type Readings, SIGN_NAMES, VITAL_SIGNS } from '@hms/contracts/clinical';
import type { EntryKind, Said } from '../entries/entry-kind.ts';
import { writeReadings } from './vital-readings-table.ts';

/** As people write it at a bedside, where the sign has no word of its own. */
const SHORT: Readonly<Partial<Record<keyof Readings, string>>> = {
  temperature: 'T',
  pulse: 'P',
  respiration: 'R',
  oxygen_saturation: 'SpO₂',
};

function inShort({ readings }: Said): string {
  const all = readings as Readings;
  const pressure = all.systolic && all.diastolic ? [`${all.systolic.value}/${all.diastolic.value} mmHg`] : [];
  const rest = SIGN_NAMES.flatMap((sign) => {
    const [reading, short] = [all[sign], SHORT[sign]];
    return reading && short ? [`${short} ${reading.value}`] : [];
  });
  const said = [...pressure, ...rest];
  if (said.length > 0) return said.join(' · ');
  const [first] = SIGN_NAMES.flatMap((sign) => (all[sign] ? [`${VITAL_SIGNS[sign].display} ${all[sign].value}`] : []));
  return first ?? '';
}

export const vitalsKind: EntryKind<'clinical.vitals.recorded'> = {
  name: 'vitals',
  list: 'vitals',
  recorded: 'clinical.vitals.recorded',
  changed: ['clinical.vitals.amended', 'clinical.vitals.rejudged', 'clinical.vitals.escalated'],
  error: 'clinical.vitals.entered-in-error',
  unsaid: { note: null, amendment_reason: null, escalation: null },
  occurredAt: ({ observed_at }) => String(observed_at),
  title: inShort,
  status: ({ news2 }) => (news2 as { band: string | null } | null)?.band ?? null,
  inForce: () => true,
  most: 6,
  beside: writeReadings,
};
