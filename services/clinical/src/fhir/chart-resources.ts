import type {
  Allergy,
  Assessment,
  CarePlan,
  ChartProblem,
  Encounter,
  Goal,
  Immunization,
  Procedure,
  VitalSigns,
} from '@hms/contracts/clinical';
import { type Queryable, statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { Resource } from '@medplum/fhirtypes';
import { carePlanKind } from '../care-plans/care-plan-kind.ts';
import { readFacts } from '../chart/charts-table.ts';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { showEncounter } from '../encounters/show-encounter.ts';
import type { EntryRecord } from '../entries/entry-kind.ts';
import { kindNamed } from '../entries/kinds.ts';
import { showEntry } from '../entries/show-entry.ts';
import { findNote } from '../notes/notes-table.ts';
import { showNote } from '../notes/show-note.ts';
import { allergyIntoleranceOf, noKnownAllergies } from './to/allergy-intolerance.ts';
import { assessmentOf } from './to/assessment.ts';
import { carePlanOf } from './to/care-plan.ts';
import { conditionOf } from './to/condition.ts';
import { documentReferenceOf } from './to/document-reference.ts';
import { encounterResourcesOf } from './to/encounter.ts';
import { goalOf } from './to/goal.ts';
import { immunizationOf } from './to/immunization.ts';
import { namesOf } from './to/names.ts';
import { type Names, partId } from './to/parts.ts';
import { procedureOf } from './to/procedure.ts';
import { vitalSignsOf } from './to/vital-signs.ts';

type Write = (
  shown: never,
  names: Names,
  service: ClinicalService,
  record: EntryRecord,
) => Resource[] | Promise<Resource[]>;

/** What an entry of each kind is in FHIR; other kinds are nothing that FHIR is told of. */
const writers: Readonly<Record<string, Write>> = {
  problem: (shown: ChartProblem, names) => [conditionOf(shown, names)],
  async allergy(shown: Allergy, names, service) {
    return [allergyIntoleranceOf(shown, names), ...(await statementOf(service.database, shown.patient_id))];
  },
  immunization: (shown: Immunization, names) => [immunizationOf(shown, names)],
  procedure: (shown: Procedure, names) => [procedureOf(shown, names)],
  'care-plan': async (shown: CarePlan, names, { database }) => [
    carePlanOf(shown, await goalsOf(database, shown.id), names),
  ],
  async goal(shown: Goal, names, service) {
    const plan = shown.care_plan_id ? await entryOfKind(service, carePlanKind.name, shown.care_plan_id) : undefined;
    return [goalOf(shown, names), ...(plan ? await ofEntry(service, plan) : [])];
  },
  vitals: (shown: VitalSigns, names, _service, record) => vitalSignsOf(shown, names, !record.imported),
  assessment: (shown: Assessment, names) => [assessmentOf(shown, names)],
};

export function getChartResources(service: ClinicalService): Handler<ClinicalOperations['getChartResources']> {
  return async (_call, { params: { kind, id } }) => {
    const resources = await resourcesOf(service, kind, id.toLowerCase());
    return reply({ resources: resources as unknown as Record<string, unknown>[] });
  };
}

/** What FHIR is told of something in a chart, by what event types call it. */
export async function resourcesOf(service: ClinicalService, kind: string, id: string): Promise<Resource[]> {
  const { database, reads } = service;
  if (kind === 'encounter') {
    const record = await reads.encounter(id);
    if (!record) return [];
    const patient = await reads.identify(record.patient);
    const shown: Encounter = { ...showEncounter(record, patient), patient_id: patient.erased ? null : record.patient };
    return encounterResourcesOf(shown, await namesOf(reads, [shown.provider_id, ...shown.participants]));
  }
  if (kind === 'note') {
    const record = await findNote(database, id);
    if (!record) return [];
    const note = showNote(record, record.patient);
    const document = documentReferenceOf(note, await namesOf(reads, [note.author, note.signed_by, note.cosigned_by]));
    return document ? [document] : [];
  }
  if (kind === 'allergies') return statementOf(database, id);
  const known = kindNamed(kind);
  const record = known && writers[kind] ? await entryOfKind(service, kind, id) : undefined;
  return record ? ofEntry(service, record) : [];
}

async function entryOfKind({ reads }: ClinicalService, kind: string, id: string): Promise<EntryRecord | undefined> {
  const record = await reads.entry(id);
  return record?.kind === kind ? record : undefined;
}

/** As it was recorded: after a merge the patient's own record says to whom it leads. */
export async function ofEntry(service: ClinicalService, record: EntryRecord): Promise<Resource[]> {
  const shown = showEntry<never>(kindNamed(record.kind)!, record, record.patient);
  const { performer, author } = record.fields as { performer?: string | null; author?: string | null };
  const names = await namesOf(service.reads, [record.recorded_by, performer ?? null, author ?? null]);
  return writers[record.kind]!(shown, names, service, record);
}

const findGoals = statement<[string], { id: string }>(
  'find-goals-of-plan',
  `select id from chart_entries where kind = 'goal' and not in_error and document -> 'fields' ->> 'care_plan_id' = $1
     and patient_id = (select patient_id from chart_entries where id = $1::uuid) order by id`,
);
const goalsOf = async (database: Queryable, plan: string): Promise<string[]> =>
  (await database.all(findGoals(plan))).map(({ id }) => id);

const findAllergy = statement<[string, string], { found: boolean }>(
  'find-allergy-since',
  `select exists (select from chart_entries where kind = 'allergy' and not in_error and patient_id = $1
     and document ->> 'updated_at' > $2) as found`,
);

/** That the patient has no known allergies, where it was said; once one is recorded it no longer holds. */
async function statementOf(database: Queryable, patient: string): Promise<Resource[]> {
  const [stated] = await readFacts<{ at: string }>(database, [patient], 'no_known_allergies');
  if (!stated) return [];
  const ended = (await database.first(findAllergy(patient, stated.at)))?.found;
  return [noKnownAllergies(partId(patient, 'no-known-allergies'), patient, ended ? 'resolved' : 'active', stated.at)];
}
