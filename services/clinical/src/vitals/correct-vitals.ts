import type { GivenReadings, MeasuredSign, Readings, VitalSigns } from '@hms/contracts/clinical';
import { MEASURED_NAMES } from '@hms/contracts/clinical';
import { conflict, type Input } from '@hms/platform/contract';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import { appendToEntry, loadEntry } from '../entries/change-entry.ts';
import { saidBy } from '../entries/entry-kind.ts';
import { mustHaveHappened } from '../entries/record-entry.ts';
import { showEntry } from '../entries/show-entry.ts';
import { news2OfSet } from '../news2/news2-of-set.ts';
import { respond, standingBefore } from '../news2/respond.ts';
import { mustSaySomething } from './record-vitals.ts';
import { takeReadings } from './take-readings.ts';
import { vitalsKind } from './vitals-kind.ts';
import { type WatchedPatient, watchAlone } from './watched-patient.ts';

type Amending = Input<ClinicalOperations['amendVitals']>['body'];

/** The readings that were given first, as they were given, with those that are given now in their place. */
function givenNow(before: Readings, changed: Amending['readings'] = {}): GivenReadings {
  const kept = MEASURED_NAMES.flatMap((sign): [MeasuredSign, GivenReadings[MeasuredSign]][] => {
    const now = changed[sign];
    if (now) return [[sign, now]];
    const reading = before[sign];
    if (now === null || !reading) return [];
    return [[sign, reading.given ?? { value: reading.value, unit: reading.unit }]];
  });
  return Object.fromEntries(kept);
}

/** What a set says once it was amended: the whole of it. */
function amend(said: VitalSigns, body: Amending, watched: WatchedPatient, now: Date): Decision {
  const observed_at = body.observed_at ?? said.observed_at;
  mustHaveHappened(observed_at, now);
  const stillConfirmed = Object.entries(said.readings).flatMap(([sign, { confirmed }]) =>
    confirmed && !body.readings?.[sign as MeasuredSign] ? [sign as MeasuredSign] : [],
  );
  const readings = takeReadings(givenNow(said.readings, body.readings), {
    rules: watched.rules,
    of: watched.judged(observed_at),
    confirmed: [...(body.confirmed ?? []), ...stillConfirmed],
  });
  const or = <T>(given: T | undefined, before: T): T => (given === undefined ? before : given);
  const set = {
    observed_at,
    oxygen: or(body.oxygen, said.oxygen),
    oxygen_device: or(body.oxygen_device, said.oxygen_device),
    consciousness: or(body.consciousness, said.consciousness),
    temperature_site: or(body.temperature_site, said.temperature_site),
    position: or(body.position, said.position),
    pregnant: or(body.pregnant, said.pregnant),
    readings,
  };
  mustSaySomething(set);
  const news2 = news2OfSet(set, { ...watched.scorable(observed_at), ...scaleOf(said) });
  const note = or(body.note, said.note);
  return {
    type: 'clinical.vitals.amended',
    data: { status: 'amended', ...set, news2, note, amendment_reason: body.reason },
  };
}

/** A set stays on the scale that was decided on when it was measured. */
const scaleOf = ({ news2 }: VitalSigns) => (news2 ? { scale: news2.scale } : {});

type Correcting = 'amendVitals' | 'enterVitalsInError';

/** The handler of a correction: who was called because of what was wrong is called off where nobody took it yet. */
function correct<Id extends Correcting>(
  service: ClinicalService,
  permission: string,
  decide: (said: VitalSigns, body: never, watched: WatchedPatient, now: Date) => Decision,
): Handler<ClinicalOperations[Id]> {
  const handle = async (call: Call, { params, body }: { params: { id: string }; body: unknown }) => {
    const { record, patient } = await loadEntry(service, call, vitalsKind, params.id, permission);
    call.matches(record.version);
    if (record.in_error) throw conflict('entered-in-error', 'This was entered in error: nothing is changed on it.');
    const said = saidBy(vitalsKind, record) as unknown as VitalSigns;
    return call.commit(async (tx) => {
      const watched = await watchAlone(tx, patient);
      const decided = decide(said, body as never, watched, call.now);
      const observedAt = 'observed_at' in decided.data ? String(decided.data.observed_at) : said.observed_at;
      const before = await standingBefore(tx, watched, record.id, observedAt);
      const set = await appendToEntry(service, tx, call, vitalsKind, record, [decided]);
      const after = await respond(service, tx, call, watched, set, before, true);
      return reply(showEntry<VitalSigns>(vitalsKind, after, patient.id), { version: after.version });
    });
  };
  return handle as unknown as Handler<ClinicalOperations[Id]>;
}

export const amendVitals = (service: ClinicalService) => correct<'amendVitals'>(service, 'clinical:record', amend);

export const enterVitalsInError = (service: ClinicalService) =>
  correct<'enterVitalsInError'>(service, 'clinical:correct', (_said, { reason }: { reason: string }) => ({
    type: 'clinical.vitals.entered-in-error',
    data: { reason },
  }));
