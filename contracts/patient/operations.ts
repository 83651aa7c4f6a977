import { consentOperations, coverageOperations } from './operations/coverage.ts';
import { erasureOperations } from './operations/erasure.ts';
import { mergingOperations } from './operations/merging.ts';
import { photoOperations } from './operations/photo.ts';
import { recordOperations } from './operations/record.ts';
import { registration } from './operations/registration.ts';

export const patientOperations = {
  ...registration,
  ...recordOperations,
  ...coverageOperations,
  ...consentOperations,
  ...photoOperations,
  ...mergingOperations,
  ...erasureOperations,
};
