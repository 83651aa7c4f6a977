import { operation, record, Type } from '@hms/platform/contract';
import { beds, departments, facilities, rooms, wards } from './places.ts';

export const structureOperations = {
  getStructure: operation({
    method: 'GET',
    path: '/structure',
    summary: 'Every place of the hospital that is in use, in one answer',
    permission: 'signed-in',
    audit: { action: 'read', of: 'organization' },
    reply: record({
      facilities: Type.Array(facilities.schema),
      departments: Type.Array(departments.schema),
      wards: Type.Array(wards.schema),
      rooms: Type.Array(rooms.schema),
      beds: Type.Array(beds.schema),
    }),
  }),
};
