import { type Inspection, type ServiceState, useListServicesQuery } from '../../api/generated/monitoring.gen.ts';

export const ASKED_AGAIN_MS = 10_000;

/** Running the hospital's own system [HL7 v3 PurposeOfUse]; it stands so on the trail. */
export const UPKEEP = { 'X-Purpose-Of-Use': 'HSYSADMIN' } as const;

/** What one service has, with the name of the service. */
export type Of<Part> = Part & { readonly service: string };

/** The state of all services, asked for again while somebody looks. */
export function useSystem() {
  return useListServicesQuery(
    { ...UPKEEP },
    { pollingInterval: ASKED_AGAIN_MS, skipPollingIfUnfocused: true, refetchOnMountOrArgChange: true },
  );
}

/** The parts of all services that can be reached, each with the name of its service. */
export const partsOf = <Part extends object>(
  services: readonly ServiceState[] | undefined,
  pick: (inspection: Inspection) => readonly Part[],
): Of<Part>[] | undefined =>
  services?.flatMap(({ service, inspection }) =>
    inspection ? pick(inspection).map((part) => ({ ...part, service })) : [],
  );
