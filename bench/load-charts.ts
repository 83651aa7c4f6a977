import type { Gathering, Query, Transaction } from '@hms/platform/database';
import type pg from 'pg';
import { refreshSections } from '../services/clinical/src/chart/charts-table.ts';
import { sections } from '../services/clinical/src/chart/sections.ts';
import type { EncounterRecord } from '../services/clinical/src/encounters/encounter-record.ts';
import { writeEncounter } from '../services/clinical/src/encounters/encounters-table.ts';
import { writeEntry } from '../services/clinical/src/entries/entries-table.ts';
import type { EntryKind, Said } from '../services/clinical/src/entries/entry-kind.ts';
import { kindNamed } from '../services/clinical/src/entries/kinds.ts';
import { syntheticId } from './load-people.ts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(2004, 0, 1);
const DOCTOR = '01900000-0000-7000-8000-000000000002';

const coding = (system: string, code: number, display: string) => ({ system, code: String(code), display });
const days = (count: number): string => new Date(EPOCH + count * DAY).toISOString();

export interface ChartSize {
  readonly encounters: number;
  /** Half of them vital signs, each sign of each set; half of them results. */
  readonly observations: number;
}

/** A set as it is measured on a round, with values as they are in health. */
const SIGNS = [
  ['systolic', 122, 'mm[Hg]'],
  ['diastolic', 78, 'mm[Hg]'],
  ['pulse', 72, '/min'],
  ['respiration', 15, '/min'],
  ['oxygen_saturation', 97, '%'],
] as const;

const vitalsAt = (observed_at: string, index: number): Said => ({
  status: 'final',
  observed_at,
  oxygen: 'air',
  oxygen_device: null,
  consciousness: 'alert',
  temperature_site: null,
  position: null,
  pregnant: null,
  readings: Object.fromEntries(
    SIGNS.map(([sign, usual, unit]) => [
      sign,
      { value: usual + (index % 3), unit, given: null, flag: 'normal', low: null, high: null, confirmed: false },
    ]),
  ),
  news2: null,
});

/**
 * Fills the state tables of the clinical service with the charts of `patients` people who have been ill for long, without events, where they
 * are not there yet.
 * For benches only.
 */
export async function loadCharts(client: pg.ClientBase, patients: number, size: ChartSize): Promise<void> {
  for (let patient = 0; patient < patients; patient++) {
    const { rowCount } = await client.query('select from charts where patient_id = $1', [syntheticId(patient)]);
    if (rowCount) continue;
    const { tx, statements } = collecting();
    loadChart(tx, patient, size);
    await client.query('begin');
    for (const { sql, parameters } of statements()) await client.query(sql, parameters as unknown[]);
    await client.query('commit');
  }
}

/** Rows in one statement. */
const MOST = 500;

/** A transaction that keeps what is sent, in its order, for a client that runs it afterwards. */
function collecting(): { readonly tx: Transaction; statements(): readonly Query[] } {
  const sent: Query[] = [];
  const waiting = { first: new Map<Gathering<never>, unknown[]>(), after: new Map<Gathering<never>, unknown[]>() };
  const leave = () => {
    for (const rowsFor of [waiting.first, waiting.after]) {
      for (const [into, rows] of rowsFor) sent.push(into(rows as never[]));
      rowsFor.clear();
    }
  };
  const tx = {
    send(query: Query) {
      leave();
      sent.push(query);
    },
    gather<Row>(into: Gathering<Row>, row: Row, when?: 'after-others') {
      const rowsFor = when ? waiting.after : waiting.first;
      const rows = rowsFor.get(into as Gathering<never>) ?? [];
      rowsFor.set(into as Gathering<never>, rows);
      if (rows.push(row) === MOST) leave();
    },
  };
  return {
    tx: tx as Transaction,
    statements() {
      leave();
      return sent;
    },
  };
}

function loadChart(tx: Transaction, patient: number, { encounters, observations }: ChartSize): void {
  const id = syntheticId(patient);
  const own = (index: number) => syntheticId((patient + 1) * 100_000 + index);
  let made = 0;
  const enter = (name: string, fields: Said, words: Said) => {
    const kind = kindNamed(name) as EntryKind;
    const at = days(made / 2);
    const by = { recorded_at: at, recorded_by: DOCTOR, updated_at: at, updated_by: DOCTOR };
    const about = { kind: name, version: 1, patient: id, encounter_id: null, in_error: false };
    const record = { id: own(made++), ...about, ...by, fields, words };
    writeEntry(tx, kind, record);
    kind.beside?.(tx, record);
  };
  for (let index = 0; index < encounters; index++)
    writeEncounter(tx, encounterOf(id, own(50_000 + index), patient, index));
  const sets = Math.floor(observations / 2 / SIGNS.length);
  for (let index = 0; index < sets; index++) enter('vitals', vitalsAt(days(index * 7), index), {});
  const results = observations - sets * SIGNS.length;
  for (let index = 0; index < results; index++)
    enter(
      'result',
      {
        source: 'laboratory',
        source_id: own(index),
        coding: coding('http://loinc.org', index % 200, 'Observation'),
        flag: 'normal',
        order_id: null,
        recipient: DOCTOR,
        resulted_at: days(index / 2),
        acknowledged_at: index < results - 5 ? days(index / 2) : null,
        acknowledged_by: DOCTOR,
      },
      { title: `Observation ${index % 200}`, summary: 'Within what is usual for this person' },
    );
  for (let index = 0; index < 40; index++)
    enter(
      'problem',
      {
        coding: coding('http://hl7.org/fhir/sid/icd-10-cm', index, 'A problem'),
        clinical_status: index % 2 === 0 ? 'active' : 'resolved',
        certainty: 'confirmed',
        severity: null,
        onset: null,
        abated: null,
      },
      { name: `Problem ${index}`, note: 'As it was said at the last visit' },
    );
  for (let index = 0; index < 8; index++)
    enter(
      'allergy',
      { coding: null, category: 'medication', type: 'allergy', clinical_status: 'active', verification: 'confirmed' },
      { substance: `Substance ${index}`, reactions: [{ manifestation: 'hives', severity: 'mild' }] },
    );
  refreshSections(tx, id, sections);
}

const SAID = 'Comes for a check of long-standing illness; feels as usual, sleeps well, no new complaints. '.repeat(5);

function encounterOf(patient: string, id: string, chart: number, index: number): EncounterRecord {
  const at = days(index * 15);
  return {
    id,
    version: 3,
    number: `B-${chart}-${index}`,
    status: 'finished',
    patient,
    appointment_id: null,
    provider_id: DOCTOR,
    provider_name: 'Ngozi Okafor',
    participants: [DOCTOR],
    encounter_type: 'follow-up',
    class: 'ambulatory',
    encounter_date: at,
    location: 'C-2',
    facility_id: null,
    department_id: null,
    vital_signs: null,
    diagnoses: [],
    procedures: [],
    medications: [],
    follow_up_required: false,
    follow_up_date: null,
    metadata: {},
    arrived_at: at,
    started_at: at,
    ended_at: at,
    disposition: 'home',
    created_at: at,
    created_by: DOCTOR,
    updated_at: at,
    words: { chief_complaint: 'check-up', assessment: SAID, plan: SAID },
  };
}
