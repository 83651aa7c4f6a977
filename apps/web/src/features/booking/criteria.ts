import type { FindFreeSlotsApiArg } from '../../api/generated/appointment.gen.ts';
import { instantAt, today } from './wall-clock.ts';

export const PARTS = ['any', 'morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS)[number];

/** What somebody looks for. */
export interface Criteria {
  readonly type: string;
  /** Of each kind among these, one of these; any where empty. */
  readonly resources: readonly string[];
  readonly facility: string;
  /** A date, `YYYY-MM-DD`; today where empty. */
  readonly from: string;
  /** ISO weekdays; any where empty. */
  readonly weekdays: readonly number[];
  readonly part: PartOfDay;
  /** The type's where undefined. */
  readonly minutes?: number;
}

export const ANYTHING: Criteria = { type: '', resources: [], facility: '', from: '', weekdays: [], part: 'any' };

/** Days that are looked at in one go, and slots that are shown. */
const DAYS = 28;
const MOST = 60;

/** @param zone of the place, by whose calendar the days are meant */
export function toAsk(criteria: Criteria, zone: string, now: number): FindFreeSlotsApiArg {
  const { type, resources, facility, from, weekdays, part, minutes } = criteria;
  return {
    body: {
      type_id: type,
      ...(resources.length > 0 ? { resource_ids: [...resources] } : {}),
      ...(facility ? { facility_id: facility } : {}),
      // Where a day begins, so that what is asked stays the same while one looks.
      ...(from > today(zone, now) ? { from: instantAt(from, 0, zone) } : {}),
      ...(weekdays.length > 0 ? { weekdays: [...weekdays] } : {}),
      ...(part === 'any' ? {} : { part_of_day: part }),
      ...(minutes === undefined ? {} : { duration_minutes: minutes }),
      days: DAYS,
      limit: MOST,
    },
  };
}

export function criteriaFrom(params: URLSearchParams): Criteria {
  const weekdays = (params.get('weekdays') ?? '').split(',').map(Number);
  const part = params.get('part') as PartOfDay;
  return {
    type: params.get('type') ?? '',
    resources: (params.get('with') ?? '').split(',').filter(Boolean),
    facility: params.get('facility') ?? '',
    from: params.get('from') ?? '',
    weekdays: weekdays.filter((day) => day >= 1 && day <= 7),
    part: PARTS.includes(part) ? part : 'any',
  };
}

/** Writes what is looked for into the address. */
export function withCriteria(before: URLSearchParams, criteria: Criteria): URLSearchParams {
  const after = new URLSearchParams(before);
  const entries = {
    type: criteria.type,
    with: criteria.resources.join(),
    facility: criteria.facility,
    from: criteria.from,
    weekdays: criteria.weekdays.join(),
    part: criteria.part === 'any' ? '' : criteria.part,
  };
  for (const [name, value] of Object.entries(entries)) {
    if (value) after.set(name, value);
    else after.delete(name);
  }
  return after;
}
