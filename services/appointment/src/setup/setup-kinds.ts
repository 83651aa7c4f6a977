import { resources } from './resources.ts';
import { schedules } from './schedules.ts';
import { servicePoints } from './service-points.ts';
import { appointmentTypes } from './types.ts';

/** Everything that is set up for booking. */
export const setupKinds = { resources, appointmentTypes, schedules, servicePoints } as const;
