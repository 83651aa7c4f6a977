import type { FieldChoices, Patient, SealedNumber } from '@hms/contracts/patient';
import { unprocessable } from '@hms/platform/contract';
import type { PatientDecision } from '../patient-service.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { LISTS, listOfSource, notIn, SINGLE } from './mergeable-fields.ts';
import { proposeFields } from './propose-merge.ts';

export interface Merge {
  readonly choices: FieldChoices;
  readonly reason: string;
  /** The source's number, sealed under the survivor's key. */
  readonly sourceSsn: SealedNumber | null;
}

interface MergeDecision {
  readonly ofSurvivor: PatientDecision;
  readonly ofSource: PatientDecision;
}

/**
 * Merges the source into the survivor. The event holds only what comes from the source, which is why the source's key seals it:
 * the survivor's own data never stands under another's key, nor the other way round.
 *
 * @throws Failure `invalid-choice`
 */
export function merge(
  survivor: PatientRecord,
  source: PatientRecord,
  { choices, reason, sourceSsn }: Merge,
): MergeDecision {
  const proposals = proposeFields(survivor, source);
  mustBeChoices(choices);
  const chosen = new Map(proposals.map(({ field, proposed }) => [field, choices[field] ?? proposed]));
  const { id: survivor_id } = survivor.patient;
  const { id: source_id, version: source_version } = source.patient;
  const taken = {
    ...singles(source, chosen),
    ...lists(survivor, source, chosen),
    ...standing(survivor, source, chosen),
  };
  const ssn = chosen.get('ssn') === 'source' ? { ssn: sourceSsn } : {};
  return {
    ofSurvivor: {
      type: 'patient.merged',
      data: { survivor_id, source_id, source_version, ...taken, ...ssn, reason },
    },
    ofSource: { type: 'patient.replaced', data: { survivor_id } },
  };
}

/** The number is taken apart, since it has to be sealed anew. */
type Taken = Partial<Omit<Patient, 'ssn'>>;
type Chosen = ReadonlyMap<string, string>;

function singles({ patient }: PatientRecord, chosen: Chosen): Taken {
  const taken = SINGLE.filter(([field]) => chosen.get(field) === 'source').flat();
  return Object.fromEntries(taken.map((field) => [field, patient[field]]));
}

function lists(survivor: PatientRecord, source: PatientRecord, chosen: Chosen): Taken {
  const joined = LISTS.filter((field) => chosen.get(field) === 'both');
  return Object.fromEntries(
    joined.map((field) => [
      field,
      listOfSource(field, survivor, source).filter(notIn(survivor.patient[field] as readonly unknown[])),
    ]),
  );
}

/** What is not a matter of choice: nothing becomes less protected by a merge. */
function standing({ patient: survivor }: PatientRecord, { patient: source }: PatientRecord, chosen: Chosen): Taken {
  const flags = source.flags.filter(notIn(survivor.flags));
  const care_team = source.care_team.filter(notIn(survivor.care_team));
  const named = survivor.unidentified && !source.unidentified && [...chosen].some(isNameOfSource);
  return {
    ...(source.restricted && !survivor.restricted ? { restricted: true } : {}),
    ...(flags.length > 0 ? { flags } : {}),
    ...(care_team.length > 0 ? { care_team } : {}),
    ...(named ? { unidentified: false } : {}),
  };
}

const isNameOfSource = ([field, choice]: [string, string]): boolean =>
  choice === 'source' && (field === 'first_name' || field === 'last_name');

function mustBeChoices(choices: FieldChoices): void {
  const single = new Set<string>([...SINGLE.map(([field]) => field), 'ssn']);
  const wrong = Object.entries(choices).filter(([field, choice]) =>
    single.has(field) ? choice === 'both' : !(LISTS as readonly string[]).includes(field) || choice === 'source',
  );
  if (wrong.length === 0) return;
  const fields = wrong.map(([field]) => field);
  throw unprocessable(
    'invalid-choice',
    'A single value is the survivor’s or the source’s, a list the survivor’s or both; other fields cannot be chosen.',
    { members: { fields } },
  );
}
