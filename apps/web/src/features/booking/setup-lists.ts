import {
  type AppointmentType,
  type BookableResource,
  useListAppointmentTypesQuery,
  useListBookableResourcesQuery,
} from '../../api/generated/appointment.gen.ts';

const ALL = { perPage: 500 } as const;
const NO_TYPES: readonly AppointmentType[] = [];
const NO_RESOURCES: readonly BookableResource[] = [];

/** Types of appointment in use. */
export const useAppointmentTypes = (): readonly AppointmentType[] =>
  useListAppointmentTypesQuery(ALL).currentData?.types ?? NO_TYPES;

/** Whoever and whatever can be booked. */
export const useBookableResources = (): readonly BookableResource[] =>
  useListBookableResourcesQuery(ALL).currentData?.resources ?? NO_RESOURCES;
