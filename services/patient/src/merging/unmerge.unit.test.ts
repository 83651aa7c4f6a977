import { isDeepStrictEqual } from 'node:util';
import type { Demographics, Patient } from '@hms/contracts/patient';
import type { EventEnvelope } from '@hms/platform/event-log';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatientDecision } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import { noDemographics, type PatientRecord } from '../record/patient-record.ts';
import { merge } from './merge.ts';
import { LISTS, SINGLE } from './mergeable-fields.ts';
import { unmerge } from './unmerge.ts';

const envelope = (stream_id: string, sequence: number, { type, data }: PatientDecision): EventEnvelope => ({
  event_id: `${stream_id}${sequence}`,
  event_type: type,
  timestamp: new Date(sequence * 1000).toISOString(),
  version: '1.0',
  source: 'test',
  stream_id,
  sequence,
  subject: stream_id,
  actor: 'test',
  correlation_id: 'test',
  causation_id: null,
  data: data as Record<string, unknown>,
});

/** A stream of a patient with what it makes of them. */
function startStream(id: string, demographics: Partial<Demographics>) {
  const events: EventEnvelope[] = [];
  let record: PatientRecord | undefined;
  const stream = {
    events,
    get record() {
      return record!;
    },
    append(decision: PatientDecision) {
      const event = envelope(id, events.length + 1, decision);
      events.push(event);
      record = evolved(record, event);
    },
  };
  stream.append({
    type: 'patient.created',
    data: {
      ...noDemographics,
      ...demographics,
      patient_id: `P-${id}`,
      ssn: null,
      duplicate_override_reason: null,
      created_by: 'test',
    },
  });
  return stream;
}

const content = ({ version: _version, updated_at: _at, ...rest }: Patient) => rest;
const update = (changes: Partial<Demographics>): PatientDecision => ({
  type: 'patient.updated',
  data: { ...changes, updated_by: 'test' },
});

const text = fc.constantFrom('a', 'b', 'c');
const demographics = fc.record(
  {
    first_name: text,
    last_name: text,
    email: text,
    date_of_birth: fc.constantFrom('1980-01-01', '1990-02-02'),
    birth_date_estimated: fc.boolean(),
    address: fc.record({ city: text }),
    allergies: fc.uniqueArray(text),
    identifiers: fc.uniqueArray(text.map((value) => ({ value }))),
    other_names: fc.uniqueArray(text.map((name) => ({ use: 'old' as const, text: name }))),
    metadata: fc.dictionary(text, text, { noNullPrototype: true }),
  },
  { requiredKeys: [] },
);
const choices = fc.record(
  Object.fromEntries([
    ...SINGLE.map(([field]) => [field, fc.constantFrom('survivor' as const, 'source' as const)]),
    ...LISTS.map((field) => [field, fc.constantFrom('survivor' as const, 'both' as const)]),
  ]),
  { requiredKeys: [] },
);

describe('undoing merges', () => {
  it('makes the survivor what it was, whatever was chosen and in whatever order merges are undone', () => {
    fc.assert(
      fc.property(
        demographics,
        fc.array(fc.tuple(demographics, choices), { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (ours, sources, picks) => {
          const survivor = startStream('s', ours);
          const before = content(survivor.record.patient);
          const merged = sources.map(([theirs, chosen], index) => {
            const source = startStream(`m${index}`, theirs).record;
            const { ofSurvivor } = merge(survivor.record, source, { choices: chosen, reason: 'test', sourceSsn: null });
            survivor.append(ofSurvivor);
            return source.patient.id;
          });
          while (merged.length > 0) {
            const [source] = merged.splice(picks.next().value! % merged.length, 1);
            survivor.append(unmerge(survivor.events, source!, 'test'));
          }
          expect(content(survivor.record.patient)).toEqual(before);
        },
      ),
    );
  });

  it('makes the survivor what it would be without the merge, with all that was changed since', () => {
    fc.assert(
      fc.property(demographics, demographics, choices, demographics, (ours, theirs, chosen, since) => {
        const [survivor, alone] = [startStream('s', ours), startStream('s', ours)];
        const source = startStream('m', theirs).record;
        const { ofSurvivor } = merge(survivor.record, source, { choices: chosen, reason: 'test', sourceSsn: null });
        survivor.append(ofSurvivor);
        const { allergies: _a, identifiers: _i, other_names: _o, ...singles } = since;
        for (const stream of [survivor, alone]) stream.append(update(singles));
        survivor.append(unmerge(survivor.events, 'm', 'test'));
        // A field that the merge and the later change made the same was not changed by the later change.
        const undecided = Object.keys(singles).filter((field) => {
          const taken = (ofSurvivor.data as Record<string, unknown>)[field];
          return isDeepStrictEqual(taken, singles[field as keyof typeof singles]);
        });
        const decided = ({ patient }: PatientRecord) =>
          Object.fromEntries(Object.entries(content(patient)).filter(([field]) => !undecided.includes(field)));
        expect(decided(survivor.record)).toEqual(decided(alone.record));
      }),
    );
  });

  it('keeps what was added to a list since, and lets go of what the merge had brought', () => {
    const survivor = startStream('s', { allergies: ['nuts', 'milk'] });
    const source = startStream('m', { allergies: ['latex'] }).record;
    survivor.append(merge(survivor.record, source, { choices: {}, reason: 'test', sourceSsn: null }).ofSurvivor);
    expect(survivor.record.patient.allergies).toEqual(['nuts', 'milk', 'latex']);
    survivor.append(update({ allergies: ['milk', 'latex', 'soy'] }));
    survivor.append(unmerge(survivor.events, 'm', 'test'));
    expect(survivor.record.patient.allergies).toEqual(['milk', 'soy']);
  });
});
