/** Whole years since somebody was born, by the calendar; null where that is not known. @param birthDate YYYY-MM-DD */
export function ageInYears(birthDate: string | null, now: Date): number | null {
  if (birthDate === null) return null;
  const [year, monthAndDay] = [Number(birthDate.slice(0, 4)), birthDate.slice(5)];
  const today = now.toISOString();
  const hadBirthday = today.slice(5, 10) >= monthAndDay;
  return Number(today.slice(0, 4)) - year - (hadBirthday ? 0 : 1);
}

const DAY = 86_400_000;

/** Years since somebody was born with their fraction; whole on every birthday. Null where that is not known, or not yet born. */
export function exactAge(birthDate: string | null, at: Date): number | null {
  const years = ageInYears(birthDate, at);
  if (years === null || years < 0) return null;
  const last = new Date(`${birthDate}T00:00:00Z`);
  last.setUTCFullYear(last.getUTCFullYear() + years);
  return years + Math.floor((at.getTime() - last.getTime()) / DAY) / 366;
}

/** A month as growth charts count them: a twelfth of 365.25 days [WHO Child Growth Standards, igrowup]. */
const DAYS_A_MONTH = 30.4375;

/** Months since somebody was born, by days; null where that is not known, or not yet born. */
export function ageInMonths(birthDate: string | null, at: Date): number | null {
  if (birthDate === null) return null;
  const days = Math.floor((at.getTime() - Date.parse(`${birthDate}T00:00:00Z`)) / DAY);
  return days < 0 ? null : days / DAYS_A_MONTH;
}
