import { type ListFacilitiesApiResponse, useListFacilitiesQuery } from '../../api/generated/config.gen.ts';

export type Facility = ListFacilitiesApiResponse['facilities'][number];
const NONE: readonly Facility[] = [];

/** The hospital's facilities in use. */
export const useFacilities = (): readonly Facility[] =>
  useListFacilitiesQuery({ perPage: 100 }).currentData?.facilities ?? NONE;
