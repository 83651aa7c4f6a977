import type { Patient } from '@hms/contracts/patient';
import { unprocessable } from '@hms/platform/contract';

/** Refuses what cannot be: `birth-date-in-future`, `death-in-future`, `death-before-birth`, `own-mother`. */
export function mustBePlausible(
  {
    id,
    date_of_birth: born,
    deceased_at: died,
    mother_id,
  }: Pick<Patient, 'date_of_birth' | 'deceased_at' | 'mother_id'> & { id?: string },
  { now, today }: { readonly now: Date; readonly today: string },
): void {
  if (born && born > today) throw unprocessable('birth-date-in-future', 'The date of birth lies in the future.');
  if (died && (isDate(died) ? died > today : Date.parse(died) > now.getTime()))
    throw unprocessable('death-in-future', 'The time of death lies in the future.');
  if (died && born && (isDate(died) ? died < born : Date.parse(died) < Date.parse(born) - DAY_MS))
    throw unprocessable('death-before-birth', 'The time of death lies before the date of birth.');
  if (mother_id && mother_id === id) throw unprocessable('own-mother', 'Nobody is their own mother.');
}

const isDate = (time: string): boolean => time.length === 10;
/** A birthday begins up to a day earlier somewhere on earth than in UTC. */
const DAY_MS = 86_400_000;
