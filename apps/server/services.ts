import type { ServiceDefinition } from '@hms/platform/service';
import { auditService } from '@hms/service-audit';
import { authService } from '@hms/service-auth';
import { configService } from '@hms/service-config';
import { patientService } from '@hms/service-patient';

/** The whole hospital as one list. */
export const services: readonly ServiceDefinition[] = [configService, authService, patientService, auditService];
