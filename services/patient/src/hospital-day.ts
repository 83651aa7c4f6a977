/** The day that it is in the hospital, as YYYY-MM-DD. */
export type HospitalDay = (at: Date) => string;

/** @param timeZone IANA name; throws a RangeError for one that is not known */
export function hospitalDays(timeZone: string): HospitalDay {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: string): string => parts.find((each) => each.type === type)!.value;
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  };
}
