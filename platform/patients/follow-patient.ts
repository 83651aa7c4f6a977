import { statement, type Transaction } from '../database/index.ts';
import type { EventEnvelope } from '../event-log/index.ts';
import { forgetPatients } from '../service/index.ts';

export type PatientEvent = Pick<EventEnvelope, 'event_type' | 'stream_id' | 'data'>;

/** What tells how a patient stands; whoever follows patients checks the names against the patients' contract. */
export const PATIENT_STANDING_EVENTS = [
  'patient.created',
  'patient.updated',
  'patient.identified',
  'patient.sensitivity-changed',
  'patient.care-team-assigned',
  'patient.care-team-removed',
  'patient.deceased',
  'patient.death-corrected',
  'patient.merged',
  'patient.unmerged',
  'patient.replaced',
  'patient.restored',
  'patient.erased',
] as const;

interface Told {
  readonly care_team?: readonly string[];
  readonly member_id?: string;
  readonly survivor_id?: string;
  readonly [field: string]: unknown;
}

/** Columns by the fields of events that tell them. */
type Columns = Readonly<Record<string, string>>;

const STANDING: Columns = { restricted: 'restricted', facility_id: 'facility_id', deceased: 'deceased' };

/** Writes into `followed_patients` what an event of a patient tells, where it tells it. */
export function applyPatientEvent(
  tx: Transaction,
  { event_type, stream_id: id, data }: PatientEvent,
  more: Columns,
): void {
  const told = data as Told;
  switch (event_type as (typeof PATIENT_STANDING_EVENTS)[number]) {
    case 'patient.care-team-assigned':
      tx.send(join(id, [told.member_id!]));
      break;
    case 'patient.care-team-removed':
      tx.send(leave(id, told.member_id!));
      break;
    case 'patient.replaced':
      link(tx, id, told.survivor_id!);
      break;
    case 'patient.restored':
      link(tx, id, null);
      break;
    case 'patient.erased':
      erase(tx, id, Object.keys(more));
      break;
    case 'patient.deceased':
      change(tx, id, { deceased: true });
      break;
    case 'patient.merged':
      change(tx, id, changesIn(told, more));
      // The event names those who are added.
      if (told.care_team) tx.send(join(id, told.care_team));
      break;
    case 'patient.unmerged':
      change(tx, id, { ...changesIn(told, more), ...(told.care_team ? { care_team: told.care_team } : {}) });
      break;
    case 'patient.created':
    case 'patient.updated':
    case 'patient.identified':
    case 'patient.sensitivity-changed':
    case 'patient.death-corrected':
      change(tx, id, changesIn(told, more));
      break;
    default:
  }
}

const changesIn = (told: Told, more: Columns): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries({ ...STANDING, ...more }).flatMap(([column, field]) =>
      told[field] === undefined ? [] : [[column, told[field]]],
    ),
  );

/** The names of columns are the service's own, never what somebody sent. */
function change(tx: Transaction, id: string, changes: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(changes);
  if (names.length === 0) return;
  tx.send({
    sql: `insert into followed_patients (id, ${names.join(', ')}) values ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')})
      on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    parameters: [id, ...Object.values(changes)],
  });
}

const join = statement<[string, readonly string[]]>(
  'join-care-team',
  `insert into followed_patients (id, care_team) values ($1, $2)
   on conflict (id) do update set care_team = followed_patients.care_team || excluded.care_team`,
);
const leave = statement<[string, string]>(
  'leave-care-team',
  'update followed_patients set care_team = array_remove(care_team, $2) where id = $1',
);

const linkTo = statement<[string, string | null]>(
  'link-followed-patient',
  `insert into followed_patients (id, merged_into) values ($1, $2)
   on conflict (id) do update set merged_into = excluded.merged_into`,
);
/** Whoever was or is merged into this record, through however many others, finds the end of its chain anew. */
const findEnds = statement<[string]>(
  'find-chain-ends',
  `with recursive family as (
     select $1::uuid as id union select p.id from followed_patients p join family f on p.merged_into = f.id
   ), chain as (
     select id as start, id, 0 as step from family
     union all
     select c.start, p.merged_into, c.step + 1 from chain c join followed_patients p on p.id = c.id
     where p.merged_into is not null and c.step < 100
   )
   update followed_patients p set survivor = nullif(ends.id, p.id)
   from (select distinct on (start) start, id from chain order by start, step desc) ends where p.id = ends.start`,
);

/** The record was merged into another; null where that was undone. */
function link(tx: Transaction, id: string, mergedInto: string | null): void {
  tx.send(linkTo(id, mergedInto));
  tx.send(findEnds(id));
}

function erase(tx: Transaction, id: string, more: readonly string[]): void {
  const emptied = ['facility_id', ...more].map((column) => `, ${column} = null`).join('');
  tx.send({
    sql: `insert into followed_patients (id, erased) values ($1, true)
      on conflict (id) do update set erased = true, care_team = '{}', restricted = false${emptied}`,
    parameters: [id],
  });
  forgetPatients(tx, [id]);
}
