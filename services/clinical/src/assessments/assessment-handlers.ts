import type { Assessment, Instrument } from '@hms/contracts/clinical';
import type { Answers } from '@hms/contracts/clinical/measuring/total-of-answers';
import { statement, type Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { changeEntry, enterEntryInError, getEntry } from '../entries/change-entry.ts';
import { type EntryRow, entryOf } from '../entries/entries-table.ts';
import type { EntryRecord } from '../entries/entry-kind.ts';
import { appendEntry, mustHaveHappened, recordEntry } from '../entries/record-entry.ts';
import { showEntry } from '../entries/show-entry.ts';
import { readRules } from '../measurement-rules/measurement-rules-table.ts';
import { turning, windowOf } from '../paging.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { keyOf, loadPatient } from '../patients/load-patient.ts';
import { taskKind } from '../tasks/task-kind.ts';
import { assessmentKind } from './assessment-kind.ts';
import { definitionsOf, instrumentOf } from './instruments.ts';
import { mustBeAnswered, scoreAssessment } from './score-assessment.ts';

const list = statement<
  [readonly string[], string | null, string | null, boolean, number, number],
  EntryRow & { total: number }
>(
  'list-assessments',
  `select document, words, count(*) over () as total from chart_entries
   where kind = 'assessment' and patient_id = any($1::uuid[]) and ($2::uuid is null or encounter_id = $2)
     and ($3::text is null or document -> 'fields' ->> 'instrument' = $3) and ($4 or not in_error)
   order by occurred_at desc, id limit $5 offset $6`,
);

/** What somebody must come for, whatever the total says. */
const ASKED_FOR: Readonly<Record<string, string>> = {
  'self-harm': 'PHQ-9: thoughts of death or self-harm, assess the risk',
};

export const assessmentHandlers = (service: ClinicalService) => {
  const score = async (instrument: Instrument, answers: Answers) => {
    const definition = instrumentOf(instrument);
    mustBeAnswered(definition, answers);
    return scoreAssessment(definition, answers, await readRules(service.database));
  };

  /** Asks a physician to come for each flag that was not there before. */
  async function askFor(
    tx: Transaction,
    call: Pick<Call, 'cause' | 'now'>,
    after: EntryRecord,
    before: readonly string[],
  ) {
    const { instrument, flags } = after.fields as unknown as Assessment;
    for (const flag of flags.filter((each) => !before.includes(each)))
      await appendEntry(service, tx, call, taskKind, {
        id: newId(call.now),
        patient: after.patient,
        encounter: after.encounter_id,
        key: await keyOf(service, after.patient),
        fields: {
          status: 'requested',
          priority: 'urgent',
          cause: instrument,
          focus_id: after.id,
          assignee: null,
          role: 'physician',
          due_at: null,
          finished_at: null,
          title: ASKED_FOR[flag] ?? flag,
          note: null,
          outcome: null,
        },
      });
  }

  return {
    listInstruments: (async () => reply({ instruments: definitionsOf(await readRules(service.database)) })) as Handler<
      ClinicalOperations['listInstruments']
    >,

    listAssessments: (async (call, { params, query }) => {
      const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
      const window = windowOf(query);
      const patients = await familyOf(service.database, patient.id);
      const { encounter_id = null, instrument = null, in_error } = query;
      const rows = await service.database.all(
        list(patients, encounter_id, instrument, in_error === 'yes', window.limit, window.offset),
      );
      return reply({
        assessments: rows.map((row) => showEntry<Assessment>(assessmentKind, entryOf(row), patient.id)),
        ...turning(rows[0]?.total ?? 0, window),
      });
    }) as Handler<ClinicalOperations['listAssessments']>,

    getAssessment: getEntry<'getAssessment'>(service, assessmentKind),

    recordAssessment: recordEntry<'recordAssessment', 'clinical.assessment.updated'>(
      service,
      assessmentKind,
      'clinical:record',
      async ({ body: { instrument, assessed_at, answers, note }, call }) => {
        const at = assessed_at ?? call.now.toISOString();
        mustHaveHappened(at, call.now);
        const scored = await score(instrument, answers);
        return { status: 'final', instrument, assessed_at: at, answers, ...scored, note: note ?? null };
      },
      (tx, entry, { call }) => askFor(tx, call, entry, []),
    ),

    amendAssessment: changeEntry<'amendAssessment'>(
      service,
      assessmentKind,
      'clinical:record',
      async ({ said, body, call }) => {
        const before = said as unknown as Assessment;
        const { assessed_at = before.assessed_at, answers = before.answers, note = before.note, reason } = body;
        mustHaveHappened(assessed_at, call.now);
        const { instrument } = before;
        const scored = await score(instrument, answers);
        const data = { status: 'amended' as const, instrument, assessed_at, answers, ...scored, note };
        return [{ type: 'clinical.assessment.amended', data: { ...data, amendment_reason: reason } }];
      },
      (tx, after, { call, said }) => askFor(tx, call, after, (said as unknown as Assessment).flags),
    ),

    enterAssessmentInError: enterEntryInError<'enterAssessmentInError'>(service, assessmentKind),
  };
};
