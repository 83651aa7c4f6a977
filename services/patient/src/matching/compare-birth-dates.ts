import type { MatchPerson } from './match-person.ts';
import { BIRTH_DATE } from './parameters.ts';
import type { Finding } from './score-candidate.ts';

const YEARS_OF_A_GUESS = 2;

export function compareBirthDates(a: MatchPerson, b: MatchPerson): Finding | undefined {
  if (!a.birthDate || !b.birthDate) return undefined;
  const agreement = agreementOf(a.birthDate, b.birthDate, a.birthDateEstimated || b.birthDateEstimated);
  return { field: 'birth_date', agreement, ...BIRTH_DATE[agreement] };
}

function agreementOf(a: string, b: string, estimated: boolean): keyof typeof BIRTH_DATE {
  if (estimated)
    return Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) <= YEARS_OF_A_GUESS
      ? 'estimated'
      : 'estimatedDiffers';
  if (a === b) return 'exact';
  const [[yearA, monthA, dayA], [yearB, monthB, dayB]] = [a.split('-'), b.split('-')];
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 'swapped';
  const wrongDigits = [...a].filter((digit, at) => digit !== b[at]).length;
  const wrongParts = [yearA !== yearB, monthA !== monthB, dayA !== dayB].filter(Boolean).length;
  if (wrongParts > 1) return 'differs';
  return wrongDigits === 1 || isTransposed(a, b) ? 'digit' : 'part';
}

function isTransposed(a: string, b: string): boolean {
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
