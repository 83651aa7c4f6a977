import type { ExternalIdentifier, Period, Shift } from '@hms/contracts/config';
import { unprocessable } from '@hms/platform/contract';
import { isNpi, NPI_SYSTEM } from './npi.ts';

export interface StaffMember {
  readonly department_ids: readonly string[];
  readonly identifiers: readonly ExternalIdentifier[];
  readonly active_periods: readonly Period[];
  readonly shifts: readonly Shift[];
}

/** Throws a failure that names the first rule that the entry breaks. */
export function checkStaffMember({ department_ids, identifiers, active_periods, shifts }: StaffMember): void {
  if (identifiers.some(({ system, value }) => system === NPI_SYSTEM && !isNpi(value)))
    throw unprocessable('npi-invalid', 'The National Provider Identifier is wrong: its check digit does not fit.');
  if (new Set(identifiers.map(({ system, value }) => `${system}|${value}`)).size < identifiers.length)
    throw unprocessable('identifier-twice', 'The same identifier stands there twice.');
  if (!followEachOther(active_periods))
    throw unprocessable('periods-overlap', 'Periods of work must end after they begin, and follow each other.');
  if (shifts.some(({ department_id }) => department_id !== null && !department_ids.includes(department_id)))
    throw unprocessable('shift-elsewhere', 'A shift is in a department to which the person does not belong.');
  if (shifts.some(({ starts, ends }) => starts === ends))
    throw unprocessable('shift-empty', 'A shift begins and ends at the same time.');
}

/** Whether each period ends on or after its first day and before the next one begins. */
export function followEachOther(periods: readonly Period[]): boolean {
  return periods.every(({ from, to }, at) => {
    const next = periods[at + 1];
    if (to === null) return next === undefined;
    return from <= to && (next === undefined || to < next.from);
  });
}
