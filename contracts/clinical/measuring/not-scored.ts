import type { News2 } from '../news2.ts';
import type { News2Scale } from './score-news2.ts';

/** What NEWS2 must know of the patient. */
export interface Scorable {
  /** Whole years at the time of the set; null where nobody knows. */
  readonly age: number | null;
  readonly pregnant: boolean;
  readonly scale: News2Scale;
}

const FROM_AGE = 16;

/** NEWS2 is not for anybody under 16 years, nor in pregnancy [Royal College of Physicians, NEWS2, 2017, p. xi]. */
export function reasonNotToScore({ age, pregnant }: Scorable, saidPregnant: boolean | null): News2['not_scored'] {
  if (age === null) return 'age-unknown';
  if (age < FROM_AGE) return 'under-16';
  return (saidPregnant ?? pregnant) ? 'pregnancy' : null;
}
