import { consentOperations, coverageOperations } from './operations/coverage.ts';
import { erasureOperations } from './operations/erasure.ts';
import { mergingOperations } from './operations/merging.ts';
import { photoOperations } from './operations/photo.ts';
import { recordOperations } from './operations/record.ts';
import { registration } from './operations/registration.ts';
import { relationOperations } from './operations/relations.ts';
import { resourceOperations } from './operations/resource.ts';
import { searchOperations } from './operations/search.ts';
import { visitOperations } from './operations/visits.ts';

export const patientOperations = {
  ...searchOperations,
  ...registration,
  ...recordOperations,
  ...coverageOperations,
  ...consentOperations,
  ...visitOperations,
  ...photoOperations,
  ...mergingOperations,
  ...erasureOperations,
  ...relationOperations,
  ...resourceOperations,
};
