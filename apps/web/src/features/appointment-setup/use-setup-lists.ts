import { useListDepartmentsQuery, useListRoomsQuery, useListStaffQuery } from '../../api/generated/config.gen.ts';
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

/** People of the staff or rooms, for what a resource stands for. */
export function useRefersTo(kind: string, none: string): Choices {
  const isPerson = kind === 'provider';
  const isRoom = kind === 'room' || kind === 'theatre';
  const staff = useListStaffQuery(ALL, { skip: !isPerson }).currentData?.staff ?? [];
  const rooms = useListRoomsQuery(ALL, { skip: !isRoom }).currentData?.rooms ?? [];
  const people = staff.map(
    ({ id, prefix, first_name, last_name }) => [id, [prefix, first_name, last_name].filter(Boolean).join(' ')] as const,
  );
  return [['', none], ...(isPerson ? people : isRoom ? rooms.map(({ id, name }) => [id, name] as const) : [])];
}
