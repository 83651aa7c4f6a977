import { type Handlers, preparedHandlers } from '@hms/platform/service';
import { giveConsent } from './consents/give-consent.ts';
import { listConsents } from './consents/list-consents.ts';
import { revokeConsent } from './consents/revoke-consent.ts';
import { addCoverage } from './coverages/add-coverage.ts';
import { endCoverage } from './coverages/end-coverage.ts';
import { listCoverages } from './coverages/list-coverages.ts';
import { updateCoverage } from './coverages/update-coverage.ts';
import { erasePatient } from './erasure/erase-patient.ts';
import { findDuplicates } from './finding/find-duplicates.ts';
import { listDuplicates } from './finding/list-duplicates.ts';
import { listPatientNames } from './finding/list-patient-names.ts';
import { searchPatients } from './finding/search-patients.ts';
import { getDataKey } from './keys/get-data-key.ts';
import { rewrapKeys } from './keys/rewrap-keys.ts';
import { mergePatients } from './merging/merge-patients.ts';
import { previewMerge } from './merging/preview-merge.ts';
import { unmergePatients } from './merging/unmerge-patients.ts';
import type { PatientOperations, PatientService } from './patient-service.ts';
import { getPhoto } from './photo/get-photo.ts';
import { removePhoto } from './photo/remove-photo.ts';
import { setPhoto } from './photo/set-photo.ts';
import { getPatient } from './record/get-patient.ts';
import { getPatientAsOf } from './record/get-patient-as-of.ts';
import { getPatientHistory } from './record/get-patient-history.ts';
import { updatePatient } from './record/update-patient.ts';
import { createPatient } from './registration/create-patient.ts';
import { identifyPatient } from './registration/identify-patient.ts';
import { importPatient } from './registration/import-patient.ts';
import { registerNewborn } from './registration/register-newborn.ts';
import { registerUnknownPatient } from './registration/register-unknown-patient.ts';
import { relateToPatients } from './relations/relate-to-patients.ts';
import { getPatientResource } from './resource/get-patient-resource.ts';
import { preparePatientResources } from './resource/prepare-patient-resources.ts';
import { putPatientResource } from './resource/put-patient-resource.ts';
import { assignCareTeam } from './standing/assign-care-team.ts';
import { correctDeath } from './standing/correct-death.ts';
import { deactivatePatient } from './standing/deactivate-patient.ts';
import { liftLegalHold } from './standing/lift-legal-hold.ts';
import { reactivatePatient } from './standing/reactivate-patient.ts';
import { recordDeath } from './standing/record-death.ts';
import { removeFromCareTeam } from './standing/remove-from-care-team.ts';
import { setLegalHold } from './standing/set-legal-hold.ts';
import { setSensitivity } from './standing/set-sensitivity.ts';
import { listVisits } from './visits/list-visits.ts';

/** What each operation of the contract does; the file has the operation's name. */
export const handlersOf = (service: PatientService): Handlers<PatientOperations> => ({
  searchPatients: searchPatients(service),
  listPatientNames: listPatientNames(service),
  findDuplicates: findDuplicates(service),
  listDuplicates: listDuplicates(service),
  createPatient: createPatient(service),
  registerNewborn: registerNewborn(service),
  registerUnknownPatient: registerUnknownPatient(service),
  identifyPatient: identifyPatient(service),
  importPatient: importPatient(service),
  deactivatePatient: deactivatePatient(service),
  reactivatePatient: reactivatePatient(service),

  getPatient: getPatient(service),
  updatePatient: updatePatient(service),
  putPatient: updatePatient(service),
  getPatientHistory: getPatientHistory(service),
  getPatientAsOf: getPatientAsOf(service),
  recordDeath: recordDeath(service),
  correctDeath: correctDeath(service),
  setSensitivity: setSensitivity(service),
  assignCareTeam: assignCareTeam(service),
  removeFromCareTeam: removeFromCareTeam(service),

  listCoverages: listCoverages(service),
  addCoverage: addCoverage(service),
  updateCoverage: updateCoverage(service),
  endCoverage: endCoverage(service),
  listConsents: listConsents(service),
  giveConsent: giveConsent(service),
  revokeConsent: revokeConsent(service),

  listVisits: listVisits(service),

  relateToPatients: relateToPatients(service),

  getPatientResource: getPatientResource(service),
  putPatientResource: putPatientResource(service),
  preparePatientResources: preparePatientResources(service),
  ...preparedHandlers(service),

  getPhoto: getPhoto(service),
  setPhoto: setPhoto(service),
  removePhoto: removePhoto(service),

  previewMerge: previewMerge(service),
  mergePatients: mergePatients(service),
  unmergePatients: unmergePatients(service),

  setLegalHold: setLegalHold(service),
  liftLegalHold: liftLegalHold(service),
  erasePatient: erasePatient(service),
  getDataKey: getDataKey(service),
  rewrapKeys: rewrapKeys(service),
});
