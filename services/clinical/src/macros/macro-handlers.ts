import type { Macro } from '@hms/contracts/clinical';
import { ageInYears } from '@hms/contracts/clinical/measuring/age';
import { notFound } from '@hms/platform/contract';
import { statement } from '@hms/platform/database';
import { type Handler, noReply, reply } from '@hms/platform/service';
import { findCharts } from '../chart/charts-table.ts';
import { showChart } from '../chart/show-chart.ts';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { mustBeEncounterOf } from '../encounters/load-encounter.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { expandText } from './expand-text.ts';

/** The owner of what is everybody's. */
const SHARED = '';

const write = statement<[string, string, string]>(
  'write-macro',
  'insert into macros (owner, key, document) values ($1, $2, $3) on conflict (owner, key) do update set document = excluded.document',
);
const list = statement<[string], { document: Macro }>(
  'list-macros',
  `select distinct on (key) document from macros where owner in ('', $1) order by key, owner desc`,
);
const find = statement<[string, string], { document: Macro }>(
  'find-macro',
  `select document from macros where key = $2 and owner in ('', $1) order by owner desc limit 1`,
);
const remove = statement<[string, string], { key: string }>(
  'remove-macro',
  'delete from macros where owner = $1 and key = $2 returning key',
);

const noSuchMacro = () => notFound('macro-not-found', 'There is no such macro.');

/** One's own macros, which stand before everybody's of the same key. */
export const macroHandlers = (service: ClinicalService) => ({
  listMacros: (async (call) => {
    const rows = await service.database.all(list(call.cause.actor));
    return reply({ macros: rows.map(({ document }) => document) });
  }) as Handler<ClinicalOperations['listMacros']>,

  defineMacro: (async (call, { params: { key }, body }) => {
    const { text, shared = false } = body;
    if (shared) call.require('clinical:configure', {});
    const macro = { key, text, shared, updated_at: call.now.toISOString() };
    return call.commit(async (tx) => {
      tx.send(write(shared ? SHARED : call.cause.actor, key, JSON.stringify(macro)));
      return reply(macro);
    });
  }) as Handler<ClinicalOperations['defineMacro']>,

  removeMacro: (async (call, { params: { key } }) =>
    call.commit(async (tx) => {
      if (!(await tx.first(remove(call.cause.actor, key)))) throw noSuchMacro();
      return noReply;
    })) as Handler<ClinicalOperations['removeMacro']>,

  expandMacro: (async (call, { params: { key }, body }) => {
    const { patient } = await loadPatient(service, call, body.patient_id, 'clinical:document');
    const macro = await service.database.first(find(call.cause.actor, key));
    if (!macro) throw noSuchMacro();
    const encounter = body.encounter_id
      ? await mustBeEncounterOf(service, body.encounter_id.toLowerCase(), patient.id)
      : undefined;
    const chart = showChart(patient, await findCharts(service.database, patient.id), call.now.toISOString());
    const age = ageInYears(patient.birth_date, call.now);
    const known = {
      age: age === null ? null : String(age),
      sex: patient.sex,
      birth_date: patient.birth_date,
      problems: chart.problems.map(({ name }) => name).join('; '),
      allergies: chart.allergies.map(({ substance }) => substance).join('; '),
      chief_complaint: (encounter?.words.chief_complaint as string | undefined) ?? null,
      encounter_number: encounter?.number ?? null,
      date: call.now.toISOString().slice(0, 10),
    };
    return reply(expandText(macro.document.text, known));
  }) as Handler<ClinicalOperations['expandMacro']>,
});
