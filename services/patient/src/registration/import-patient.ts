import type { Input } from '@hms/platform/contract';
import { violates } from '@hms/platform/database';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import { survivorsOf } from '../merging/survivors.ts';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { evolved } from '../record/evolve.ts';
import { loadPatient, patientErased } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import type { Death } from '../standing/correct-death.ts';
import { changedSince, importKeyOf, importMarks } from './import-marks.ts';
import { IMPORTED_ONCE, type ImportedPatient, importedPatientsFinder } from './imported-patients.ts';
import { changesOfImport, type ImportedContent, registrationOfImport } from './take-over.ts';

type Body = Input<PatientOperations['importPatient']>['body'];
type Outcome = 'created' | 'updated' | 'unchanged';

interface Imported {
  readonly id: string;
  readonly patient_id: string;
  readonly version: number;
  readonly outcome: Outcome;
}

export function importPatient(service: PatientService): Handler<PatientOperations['importPatient']> {
  const find = importedPatientsFinder(service.database);
  return async (call, { body }) => {
    const { source, ...content } = asOne(body);
    const importKey = importKeyOf(service.importSecret, source);
    const takeOver = async () => {
      const known = await find(importKey);
      return known ? change(service, call, known, content) : create(service, call, importKey, content);
    };
    try {
      return await takeOver();
    } catch (error) {
      // Another import of the same person was faster; what it made is there now.
      if (violates(error, IMPORTED_ONCE)) return takeOver();
      throw error;
    }
  };
}

type Content = Omit<ReturnType<typeof asOne>, 'source'>;

/** Whether somebody died and when are one fact. */
function asOne({ deceased, deceased_at, ...body }: Body) {
  if (deceased === undefined && deceased_at === undefined) return body;
  const death: Death = { deceased: deceased ?? deceased_at !== null, deceased_at: deceased_at ?? null };
  return { ...body, death };
}

async function create(
  service: PatientService,
  call: Call,
  import_key: string,
  content: Content,
): Promise<Reply<Imported>> {
  const record = await service.enrolment.open(call);
  const ssn = content.ssn ? service.ssn.seal(record.key, record.id, content.ssn) : null;
  const imported = importMarks(service.importSecret, content);
  const events = registrationOfImport(
    { ...content, ssn },
    { import_key, imported },
    { ...contextOf(service, call), mrn: record.mrn },
  );
  return call.commit(async (tx) => {
    const { patient } = await service.enrolment.store(tx, call, record, events);
    return answer(patient, 'created');
  });
}

async function change(
  service: PatientService,
  call: Call,
  known: ImportedPatient,
  content: Content,
): Promise<Reply<Imported>> {
  call.disclose(known.id);
  if (known.erased) throw patientErased();
  const imported = importMarks(service.importSecret, content);
  const changed = changedSince(content, imported, known.fields);
  if (Object.keys(changed).length === 0) return answer(known, 'unchanged');
  const survivor = (await survivorsOf(service.database, known.id)).at(-1) ?? known.id;
  const record = await loadPatient(service, call, survivor, 'patient:import');
  const key = await service.keys.of(survivor);
  if (!key) throw patientErased();
  const ssn = service.ssn.change(key, survivor, record.ssn, changed.ssn);
  const { ssn: _number, ...said } = changed;
  const taken: ImportedContent = ssn === undefined ? said : { ...said, ssn };
  const events = changesOfImport(record, taken, { import_key: known.import_key, imported }, contextOf(service, call));
  return call.commit(async (tx) => {
    const expected = record.patient.version;
    const append = { stream: survivor, expected, subject: survivor, key, events, cause: call.cause };
    const after = (await service.append(tx, append)).reduce<PatientRecord>(evolved, record);
    return answer(after.patient, 'updated');
  });
}

const answer = ({ id, patient_id, version }: Omit<Imported, 'outcome'>, outcome: Outcome): Reply<Imported> =>
  reply({ id, patient_id, version, outcome });
