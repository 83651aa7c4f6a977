import type { DayBoardApiResponse } from '../../api/generated/appointment.gen.ts';
import { leaderOf } from '../booking/appointment.ts';

export type BoardEntry = DayBoardApiResponse['entries'][number];

export const GROUPINGS = ['time', 'provider', 'room'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface BoardGroup {
  /** The provider's or room's name; empty where everything is one group, or where there is none. */
  readonly name: string;
  readonly entries: readonly BoardEntry[];
}

/** The day's entries as one list, or one for each provider or room, by name. */
export function groupsOf(entries: readonly BoardEntry[], by: Grouping): readonly BoardGroup[] {
  if (by === 'time') return [{ name: '', entries }];
  const nameOf = ({ appointment }: BoardEntry): string =>
    by === 'provider'
      ? (leaderOf(appointment)?.name ?? '')
      : (appointment.resources.find(({ kind }) => kind !== 'provider')?.name ?? '');
  return [...Map.groupBy(entries, nameOf)]
    .map(([name, of]) => ({ name, entries: of }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name));
}

export const STANDINGS = ['expected', 'late', 'here', 'done', 'missed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where a visit stands, as the front desk counts it. */
export function standingOf({ appointment, overdue_minutes }: BoardEntry): Standing | undefined {
  switch (appointment.status) {
    case 'proposed':
    case 'pending':
    case 'booked':
      return overdue_minutes === null ? 'expected' : 'late';
    case 'arrived':
    case 'checked-in':
      return 'here';
    case 'fulfilled':
      return 'done';
    case 'noshow':
    case 'cancelled':
      return 'missed';
    default:
      return undefined;
  }
}
