import type { VitalSigns } from '@hms/contracts/clinical';
import type { TFunction } from 'i18next';
import type { Formats } from '../../../words/formats.ts';

const SINGLE = [
  'pulse',
  'respiration',
  'oxygen_saturation',
  'temperature',
  'weight',
  'height',
  'glucose',
  'pain',
] as const;
const UNITS: Readonly<Partial<Record<(typeof SINGLE)[number], string>>> = {
  oxygen_saturation: ' %',
  temperature: ' °C',
  weight: ' kg',
  height: ' cm',
  glucose: ' mg/dL',
  pain: '/10',
};

/** A set of vital signs in one line. */
export function inShort(
  { readings }: Pick<VitalSigns, 'readings'>,
  t: TFunction<'chart'>,
  { number }: Formats,
): string {
  const { systolic, diastolic } = readings;
  const pressure = systolic
    ? [`${t('news2.short.systolic')} ${number(systolic.value)}${diastolic ? `/${number(diastolic.value)}` : ''}`]
    : [];
  const rest = SINGLE.flatMap((sign) => {
    const reading = readings[sign];
    return reading ? [`${t(`vitals.short.${sign}`)} ${number(reading.value)}${UNITS[sign] ?? ''}`] : [];
  });
  return [...pressure, ...rest].join(' · ');
}
