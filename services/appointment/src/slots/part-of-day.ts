export type PartOfDay = 'any' | 'morning' | 'afternoon' | 'evening';

const HOURS: Readonly<Record<PartOfDay, readonly [string, string]>> = {
  any: ['00:00', '24:00'],
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '24:00'],
};

/** Whether a time of day, as `HH:MM`, belongs to the part. */
export const isIn = (part: PartOfDay, time: string): boolean => HOURS[part][0] <= time && time < HOURS[part][1];
