import type { News2, News2Band, Readings, VitalSigns } from '@hms/contracts/clinical';
import { type News2Scale, type Scored, scoreNews2 } from './score-news2.ts';

type Set = Pick<VitalSigns, 'observed_at' | 'oxygen' | 'consciousness' | 'pregnant'> & { readonly readings: Readings };

/** What NEWS2 must know of the patient. */
export interface Scorable {
  /** Whole years at the time of the set; null where nobody knows. */
  readonly age: number | null;
  readonly pregnant: boolean;
  readonly scale: News2Scale;
}

const FROM_AGE = 16;

/** How often observations are made at the least, in minutes; null is continuously [Royal College of Physicians, NEWS2, 2017, chart 4]. */
const EVERY: Readonly<Record<News2Band, number | null>> = {
  zero: 12 * 60,
  low: 6 * 60,
  single: 60,
  urgent: 60,
  emergency: null,
};

/** NEWS2 is not for anybody under 16 years, nor in pregnancy [the same, p. xi]. */
export function reasonNotToScore({ age, pregnant }: Scorable, saidPregnant: boolean | null): News2['not_scored'] {
  if (age === null) return 'age-unknown';
  if (age < FROM_AGE) return 'under-16';
  return (saidPregnant ?? pregnant) ? 'pregnancy' : null;
}

const CALLING = new Set<News2Band>(['single', 'urgent', 'emergency']);
/** Whether somebody must come. */
export const callsForSomebody = (band: News2Band | null): boolean => band !== null && CALLING.has(band);

/** The score of a set of vital signs; null where nothing of it was measured. */
export function news2OfSet(set: Set, of: Scorable): News2 | null {
  const { respiration, oxygen_saturation, systolic, pulse, temperature } = set.readings;
  const scored: Scored = {
    respiration: respiration?.value,
    oxygen_saturation: oxygen_saturation?.value,
    oxygen: set.oxygen,
    systolic: systolic?.value,
    pulse: pulse?.value,
    consciousness: set.consciousness,
    temperature: temperature?.value,
  };
  const { band, ...score } = scoreNews2(scored, of.scale);
  if (Object.keys(score.points).length === 0 && oxygen_saturation === undefined) return null;
  const not_scored = reasonNotToScore(of, set.pregnant);
  if (not_scored)
    return {
      not_scored,
      scale: of.scale,
      total: null,
      at_least: 0,
      points: {},
      missing: [],
      band: null,
      monitoring: null,
    };
  // What is missing could call for more: only a whole score says that more seldom is enough.
  const tells = score.total !== null || callsForSomebody(band);
  return {
    not_scored: null,
    scale: of.scale,
    ...score,
    band,
    monitoring: tells ? monitoringOf(band, set.observed_at) : null,
  };
}

function monitoringOf(band: News2Band, observedAt: string): News2['monitoring'] {
  const every_minutes = EVERY[band];
  const next = Date.parse(observedAt) + (every_minutes ?? 0) * 60_000;
  return { every_minutes, next_due_at: new Date(next).toISOString() };
}
