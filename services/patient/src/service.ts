import { patientContract } from '@hms/contracts/patient';
import { defineService } from '@hms/platform/service';
import { consentsProjection } from './consents/consents.projection.ts';
import { coveragesProjection } from './coverages/coverages.projection.ts';
import { updateErasureList } from './erasure/erasure-list.ts';
import { handlersOf } from './handlers.ts';
import { hospitalDays } from './hospital-day.ts';
import { createDataKeyStore } from './keys/data-key-store.ts';
import { createDuplicates } from './matching/find-duplicates.ts';
import { followHoldings, type Holding, holdings } from './merging/holdings.ts';
import type { PatientService } from './patient-service.ts';
import { patientPhotos } from './photo/patient-photos.ts';
import { patientLiveRows } from './record/patient-live-rows.ts';
import { createPatientReader } from './record/patient-reader.ts';
import { patientsProjection } from './record/patients.projection.ts';
import { createEnrolment } from './registration/enrol.ts';
import { importedPatientsProjection } from './registration/imported-patients.ts';
import { createNumberVault, digitsOnly, lettersAndDigits } from './sealed-numbers.ts';
import { readPatientSettings } from './settings.ts';
import { followVisits } from './visits/follow-visits.ts';

/** @param holdings what other services hold of patients, and tell in their events */
export const patientServiceFollowing = (holdings: readonly Holding[]) =>
  defineService({
    contract: patientContract,
    needs: [],
    migrations: new URL('./migrations/', import.meta.url),
    stateTables: ['patients', 'patient_search_keys', 'patient_coverages', 'patient_consents', 'imported_patients'],
    projections: [patientsProjection, coveragesProjection, consentsProjection, importedPatientsProjection],
    async start(context) {
      const { database, keyRing } = context;
      const rules = readPatientSettings(context.settings);
      const patients = await createPatientReader(database, context.sharedCache);
      const keys = createDataKeyStore(database, keyRing);
      const base: Omit<PatientService, 'enrolment'> = {
        ...context,
        async append(tx, what) {
          await patients.changing(tx, what.stream);
          tx.afterCommit(() => patients.changed(what.stream));
          return context.append(tx, what);
        },
        keys,
        photos: patientPhotos({ ...context, keys }),
        patients,
        duplicates: createDuplicates(database, () => context.now().getTime()),
        ssn: createNumberVault('ssn', await context.secret('ssn-index'), digitsOnly),
        memberIds: createNumberVault('member', await context.secret('member-index'), lettersAndDigits),
        importSecret: await context.secret('import-marks'),
        rules,
        dayOf: hospitalDays(rules.timeZone),
      };
      const service: PatientService = { ...base, enrolment: createEnrolment(base) };
      const { erasureList } = service.rules;
      return {
        dataKeys: service.keys,
        handlers: handlersOf(service),
        files: service.photos,
        liveRows: patientLiveRows(patients),
        subscriptions: followHoldings(holdings, [followVisits]),
        // An erasure whose line a crash kept off the list is put on it now.
        ...(erasureList ? { ready: () => updateErasureList(database, erasureList) } : {}),
      };
    },
  });

export const patientService = patientServiceFollowing(holdings);
