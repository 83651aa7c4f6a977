import type { BookableResource, ServicePoint } from '../../api/generated/appointment.gen.ts';

export type ResourceKind = BookableResource['kind'];
export const RESOURCE_KINDS = [
  'provider',
  'room',
  'theatre',
  'modality',
  'equipment',
] as const satisfies readonly ResourceKind[];

export type PointKind = ServicePoint['kind'];
export const POINT_KINDS = [
  'registration',
  'triage',
  'consultation',
  'sample-collection',
  'imaging',
  'pharmacy',
  'cashier',
  'other',
] as const satisfies readonly PointKind[];
