import type { ServiceDefinition } from '@hms/platform/service';
import { appointmentService } from '@hms/service-appointment';
import { auditService } from '@hms/service-audit';
import { authService } from '@hms/service-auth';
import { clinicalService } from '@hms/service-clinical';
import { configService } from '@hms/service-config';
import { integrationService } from '@hms/service-integration';
import { monitoringService } from '@hms/service-monitoring';
import { patientService } from '@hms/service-patient';

/** The whole hospital as one list. */
export const services: readonly ServiceDefinition[] = [
  configService,
  authService,
  patientService,
  appointmentService,
  clinicalService,
  integrationService,
  monitoringService,
  auditService,
];
