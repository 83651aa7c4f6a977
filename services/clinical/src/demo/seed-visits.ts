import { type DemoClinic, dayFrom, forEach, minutesFrom, once } from './demo-clinic.ts';
import { type DemoVisit, demoVisits } from './demo-visits.ts';

const VISIT_MINUTES = 18;

/** Lets happen in today's visits what has happened in them by now: whoever was checked in has an encounter. */
export async function seedVisits(clinic: DemoClinic): Promise<void> {
  const { encounters } = await clinic.hospital.listEncounters({ query: { per_page: 200 } });
  await forEach(demoVisits, async (visit) => {
    const encounter = encounters.find(
      ({ patient_id, encounter_type }) =>
        patient_id === clinic.patients[visit.patient] && encounter_type === visit.visit,
    );
    // A day that has just begun has not had all of them.
    if (encounter) await seedVisit(clinic, visit, encounter);
  });
}

interface Encounter {
  readonly id: string;
  readonly patient_id: string | null;
  readonly provider_id: string | null;
  readonly encounter_date: string;
}

async function seedVisit(clinic: DemoClinic, visit: DemoVisit, encounter: Encounter): Promise<void> {
  const { as, accounts, now } = clinic;
  const { patient: name, ends, diagnosis, followUp } = visit;
  // Where the visit is with somebody who has no account, the nurse of the clinic keeps the chart.
  const own = encounter.provider_id === accounts.physician;
  const who = own ? as.physician : as.nurse;
  const params = { id: encounter.id };
  const begins = Math.min(Date.parse(encounter.encounter_date), now.getTime());
  const at = (minutes: number) => minutesFrom(new Date(begins), Math.min(minutes, (now.getTime() - begins) / 60_000));
  const waits = !ends && !visit.note;
  if (visit.measured) await measure(clinic, visit, encounter, at(-5));
  if (waits && own) return;
  await who.startEncounter({ params, body: { at: at(0) }, ...once('start', name) });
  if (visit.note) await write(clinic, visit, encounter);
  if (diagnosis)
    await as.physician.addDiagnosis({
      params,
      body: { coding: diagnosis, role: 'primary', certainty: 'confirmed' },
      ...once('diagnosis', name),
    });
  if (followUp !== undefined)
    await who.updateEncounter({
      params,
      body: { follow_up_required: true, follow_up_date: dayFrom(now, followUp) },
      ...once('follow-up', name),
    });
  if (ends) await who.completeEncounter({ params, body: { at: at(VISIT_MINUTES) }, ...once('complete', name) });
}

async function measure(
  { as, patients }: DemoClinic,
  { patient: name, measured = {} }: DemoVisit,
  { id }: Encounter,
  observed_at: string,
): Promise<void> {
  const { pressure, ...others } = measured;
  const values = { ...others, ...(pressure ? { systolic: pressure[0], diastolic: pressure[1] } : {}) };
  await as.nurse.recordVitals({
    params: { patient: patients[name]! },
    body: {
      encounter_id: id,
      observed_at,
      readings: Object.fromEntries(Object.entries(values).map(([sign, value]) => [sign, { value }])),
    },
    ...once('vitals', name),
  });
}

const said = (text: string) => ({ text, findings: {} });

async function write({ as, patients }: DemoClinic, visit: DemoVisit, { id }: Encounter): Promise<void> {
  const { patient: name, note, addendum, amendment } = visit;
  const [subjective, objective, assessment, plan] = note!.soap;
  const written = Object.entries({ subjective, objective, assessment, plan }).filter(([, text]) => text !== '');
  const begun = await as.physician.createNote({
    body: {
      patient_id: patients[name]!,
      encounter_id: id,
      template: 'soap',
      contents: Object.fromEntries(written.map(([section, text]) => [section, said(text)])),
    },
    ...once('note', name),
  });
  if (!note!.signed) return;
  const params = { id: begun.id };
  const signed = await as.physician.signNote({ params, body: {}, ifMatch: begun.version, ...once('sign', name) });
  if (addendum) await as.physician.addAddendum({ params, body: { text: addendum }, ...once('addendum', name) });
  if (!amendment) return;
  const [reason, after] = amendment;
  const body = { reason, contents: { plan: said(after) } };
  await as.physician.amendNote({ params, body, ifMatch: signed.version, ...once('amendment', name) });
}
