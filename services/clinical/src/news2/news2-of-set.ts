import type { News2, News2Band, Readings, VitalSigns } from '@hms/contracts/clinical';
import { reasonNotToScore, type Scorable } from '@hms/contracts/clinical/measuring/not-scored';
import { callsForSomebody, type Scored, scoreNews2 } from '@hms/contracts/clinical/measuring/score-news2';

type Set = Pick<VitalSigns, 'observed_at' | 'oxygen' | 'consciousness' | 'pregnant'> & { readonly readings: Readings };

/** How often observations are made at the least, in minutes; null is continuously [Royal College of Physicians, NEWS2, 2017, chart 4]. */
const EVERY: Readonly<Record<News2Band, number | null>> = {
  zero: 12 * 60,
  low: 6 * 60,
  single: 60,
  urgent: 60,
  emergency: null,
};

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
