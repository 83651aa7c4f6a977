import { type ServicePoint, useListServicePointsQuery } from '../../api/generated/appointment.gen.ts';
import { usePlaces } from '../booking/use-places.ts';

const ALL = { perPage: 500 } as const;

export interface ServicePoints {
  /** Those in use, the ones at one's own facility first. */
  readonly points: readonly ServicePoint[];
  readonly isKnown: boolean;
  readonly problem: unknown;
}

/** Where people wait to be called. */
export function useServicePoints(): ServicePoints {
  const { own } = usePlaces();
  const { currentData, error } = useListServicePointsQuery(ALL);
  const points = (currentData?.service_points ?? [])
    .filter(({ active }) => active)
    .toSorted((a, b) => Number(b.facility_id === own) - Number(a.facility_id === own) || a.name.localeCompare(b.name));
  return { points, isKnown: currentData !== undefined, problem: error };
}
