/** Completed years, completed months and days of life. */
export function ageOn(birthDate: string, on: Date): { years: number; months: number; days: number } {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  const months = (on.getFullYear() - year) * 12 + on.getMonth() + 1 - month - (on.getDate() < day ? 1 : 0);
  const today = Date.UTC(on.getFullYear(), on.getMonth(), on.getDate());
  return {
    years: Math.floor(months / 12),
    months,
    days: Math.round((today - Date.UTC(year, month - 1, day)) / 86_400_000),
  };
}
