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

/** One thing of a set, and how it stands to what is usual. */
export interface ShortReading {
  readonly text: string;
  /** Null where it is usual, or where nobody knows what is. */
  readonly flag: 'high' | 'low' | null;
}

type Flag = NonNullable<VitalSigns['readings']['pulse']>['flag'];
const unusual = (...flags: readonly (Flag | undefined)[]): ShortReading['flag'] =>
  flags.find((flag) => flag === 'high' || flag === 'low') ?? null;

/** A set of vital signs as one line says it, part by part. */
export function shortReadings(
  { readings }: Pick<VitalSigns, 'readings'>,
  t: TFunction<'chart'>,
  { number }: Formats,
): readonly ShortReading[] {
  const { systolic, diastolic } = readings;
  const pressure = systolic
    ? [
        {
          text: `${t('news2.short.systolic')} ${number(systolic.value)}${diastolic ? `/${number(diastolic.value)}` : ''}`,
          flag: unusual(systolic.flag, diastolic?.flag),
        },
      ]
    : [];
  const rest = SINGLE.flatMap((sign) => {
    const reading = readings[sign];
    if (!reading) return [];
    const text = `${t(`vitals.short.${sign}`)} ${number(reading.value)}${UNITS[sign] ?? ''}`;
    return [{ text, flag: unusual(reading.flag) }];
  });
  return [...pressure, ...rest];
}
