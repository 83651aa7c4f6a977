import type { ServiceDefinition } from '@hms/platform/service';
import { patientService } from '@hms/service-patient';

/** The whole hospital as one list. */
export const services: readonly ServiceDefinition[] = [patientService];
