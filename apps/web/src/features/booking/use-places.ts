import { useGetOrganizationQuery } from '../../api/generated/config.gen.ts';
import { useMe } from '../../session/me.ts';
import { type Facility, useFacilities } from '../registration/use-facilities.ts';

/** This computer's own, where the hospital's cannot be learnt. */
const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface Places {
  readonly facilities: readonly Facility[];
  /** The one where the person works, as far as that is known. */
  readonly own: string;
  /** Whether it is known which clocks count. */
  readonly ready: boolean;
  zoneOf(facility: string | null | undefined): string;
  nameOf(facility: string | null | undefined): string;
}

/** The hospital's facilities, with the time that their clocks show. */
export function usePlaces(): Places {
  const facilities = useFacilities();
  const organization = useGetOrganizationQuery({});
  const me = useMe();
  const find = (id: string | null | undefined) => facilities.find((each) => each.id === id);
  return {
    facilities,
    own: me?.facility ?? '',
    ready: organization.currentData !== undefined || organization.isError,
    // A facility without a zone of its own keeps the hospital's.
    zoneOf: (id) => find(id)?.time_zone ?? organization.currentData?.time_zone ?? OWN_ZONE,
    nameOf: (id) => find(id)?.name ?? '',
  };
}
