import type { Moving, Patient } from '@hms/contracts/patient';
import { type Handler, reply } from '@hms/platform/service';
import { findConsents } from '../consents/consents-table.ts';
import { findCoverages } from '../coverages/coverages-table.ts';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { familyOf } from '../record/family.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { holdingsOf } from './holdings.ts';
import { loadBoth } from './load-both.ts';
import { proposeFields, proposeSurvivor } from './propose-merge.ts';
import { warningsOf } from './refuse-merge.ts';

export function previewMerge(service: PatientService): Handler<PatientOperations['previewMerge']> {
  return async (call, { params, body }) => {
    const { survivor, source, refusals } = await loadBoth(service, call, params.id, body.source_id);
    return reply({
      survivor: side(survivor.patient),
      source: side(source.patient),
      proposed_survivor: proposeSurvivor(survivor, source),
      fields: proposeFields(survivor, source),
      refusals: [...refusals],
      warnings: warningsOf(person(survivor), person(source)),
      moves: await movesOf(service, source.patient.id),
    });
  };
}

const side = ({ id, patient_id, version }: Patient) => ({ id, patient_id, version });
const person = ({ patient, ssn }: PatientRecord) => ({ ...patient, ssnIndex: ssn?.index ?? null });

async function movesOf({ database }: PatientService, source: string): Promise<Moving[]> {
  const family = await familyOf(database, source);
  const coverages = await findCoverages(database, family);
  const consents = await findConsents(database, family);
  const own = [
    { service: 'patient', kind: 'coverages', count: coverages.length },
    { service: 'patient', kind: 'consents', count: consents.length },
    { service: 'patient', kind: 'merged records', count: family.length - 1 },
  ];
  return [...own.filter(({ count }) => count > 0), ...(await holdingsOf(database, family))];
}
