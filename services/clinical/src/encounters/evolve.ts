import { encounterWords } from '@hms/contracts/clinical';
import type { EventType, ReadData } from '@hms/platform/contract';
import type { ClinicalContract, Happened } from '../clinical-service.ts';
import type { EncounterRecord, EncounterWords } from './encounter-record.ts';

type Data<T extends EventType<ClinicalContract>> = ReadData<ClinicalContract, T>;

export const ENCOUNTER_EVENTS = [
  'clinical.encounter.planned',
  'clinical.encounter.imported',
  'clinical.encounter.arrived',
  'clinical.encounter.triaged',
  'clinical.encounter.started',
  'clinical.encounter.left',
  'clinical.encounter.returned',
  'clinical.encounter.updated',
  'clinical.encounter.joined',
  'clinical.encounter.diagnosed',
  'clinical.encounter.completed',
  'clinical.encounter.cancelled',
  'clinical.encounter.entered-in-error',
] as const satisfies readonly EventType<ClinicalContract>[];
type EncounterEvent = (typeof ENCOUNTER_EVENTS)[number];

type Evolve = {
  readonly [T in Exclude<EncounterEvent, 'clinical.encounter.planned' | 'clinical.encounter.imported'>]: (
    before: EncounterRecord,
    data: Data<T>,
  ) => Partial<EncounterRecord>;
};

const WORDS = new Set([...Object.keys(encounterWords), 'closing_note']);

function parted<D extends object>(data: D): { facts: Partial<D>; words: EncounterWords } {
  const [facts, words]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [name, value] of Object.entries(data)) (WORDS.has(name) ? words : facts)[name] = value;
  return { facts: facts as Partial<D>, words };
}

const evolve: Evolve = {
  'clinical.encounter.arrived': (_before, { at }) => ({ status: 'arrived', arrived_at: at }),
  'clinical.encounter.triaged': () => ({ status: 'triaged' }),
  'clinical.encounter.started': (before, { at, provider_id, provider_name }) => ({
    status: 'in-progress',
    started_at: at,
    encounter_date: at,
    arrived_at: before.arrived_at ?? at,
    provider_id,
    provider_name,
    participants: joined(before, provider_id),
  }),
  'clinical.encounter.left': () => ({ status: 'onleave' }),
  'clinical.encounter.returned': () => ({ status: 'in-progress' }),
  'clinical.encounter.updated'(before, data) {
    const { facts, words } = parted(data);
    const participants = joined(before, data.provider_id ?? null);
    return { ...facts, participants, words: spoken(before, words) } as Partial<EncounterRecord>;
  },
  'clinical.encounter.joined': (before, { member_id }) => ({ participants: joined(before, member_id) }),
  'clinical.encounter.diagnosed': (_before, { diagnoses }) => ({ diagnoses }),
  'clinical.encounter.completed'(before, { at, patient_id: _patient, done: _entries, ...data }) {
    const { facts, words } = parted(data);
    return { ...facts, status: 'finished', ended_at: at, words: spoken(before, words) } as Partial<EncounterRecord>;
  },
  'clinical.encounter.cancelled': (before, { note }) => ({
    status: 'cancelled',
    words: spoken(before, { closing_note: note ?? null }),
  }),
  'clinical.encounter.entered-in-error': (before, { note }) => ({
    status: 'entered-in-error',
    words: spoken(before, { closing_note: note ?? null }),
  }),
};

function planned({ stream_id, sequence, timestamp, data }: Happened): EncounterRecord {
  const { patient_id, ...rest } = data as Data<'clinical.encounter.planned'>;
  const { facts, words } = parted(rest);
  return {
    ...(facts as Required<typeof facts>),
    id: stream_id,
    version: sequence,
    status: 'planned',
    patient: patient_id,
    diagnoses: [],
    arrived_at: null,
    started_at: null,
    ended_at: null,
    disposition: null,
    words: spoken(undefined, words),
    created_at: timestamp,
    updated_at: timestamp,
  } as EncounterRecord;
}

function imported(
  before: EncounterRecord | undefined,
  { stream_id, sequence, timestamp, data }: Happened,
): EncounterRecord {
  const { patient_id, marks, ...rest } = data as Data<'clinical.encounter.imported'>;
  const { facts, words } = parted(rest);
  return {
    ...(facts as Required<typeof facts>),
    id: stream_id,
    version: sequence,
    patient: patient_id,
    words: spoken(before, words),
    created_at: before?.created_at ?? timestamp,
    updated_at: timestamp,
    imported: marks,
  } as EncounterRecord;
}

/** The encounter after one more event. */
export function evolved(before: EncounterRecord | undefined, event: Happened): EncounterRecord {
  if (event.event_type === 'clinical.encounter.planned') return planned(event);
  if (event.event_type === 'clinical.encounter.imported') return imported(before, event);
  if (!before) throw new Error(`${event.event_type} of ${event.stream_id}, which nobody planned`);
  const change = evolve[event.event_type as keyof Evolve](before, event.data as never);
  return { ...before, ...change, version: event.sequence, updated_at: event.timestamp };
}

const joined = ({ participants }: EncounterRecord, member: string | null): string[] =>
  member === null || participants.includes(member) ? [...participants] : [...participants, member];

/** Only what was said: nothing is left of words whose key is gone. */
const spoken = (before: EncounterRecord | undefined, words: EncounterWords): EncounterWords =>
  Object.fromEntries(
    Object.entries({ ...before?.words, ...words }).filter(([, value]) => value !== null && value !== undefined),
  );
