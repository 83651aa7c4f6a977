import { useListDepartmentsQuery } from '../../api/generated/config.gen.ts';
import { usePlaces } from '../booking/use-places.ts';

type Choices = readonly (readonly [value: string, label: string])[];

/** As many as the server gives at once. */
const ALL = { perPage: 500 } as const;

/** Places as choices of a form; the first means none in particular. */
export function usePlaceChoices(
  none: string,
  facility: string,
): { readonly facilities: Choices; readonly departments: Choices } {
  const { facilities } = usePlaces();
  const departments = useListDepartmentsQuery({ ...ALL, ...(facility ? { facilityId: facility } : {}) }).currentData;
  return {
    facilities: [['', none], ...facilities.map(({ id, name }) => [id, name] as const)],
    departments: [['', none], ...(departments?.departments ?? []).map(({ id, name }) => [id, name] as const)],
  };
}
