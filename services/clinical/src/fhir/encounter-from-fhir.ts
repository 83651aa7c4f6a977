import type { Condition, Encounter, Organization, Practitioner } from '@medplum/fhirtypes';
import { among, anyCodingOf, codeOf, idIn, instantOf, lineOf, needed, wordsOf } from './parts.ts';

const STATUSES = [
  'planned',
  'arrived',
  'triaged',
  'in-progress',
  'onleave',
  'finished',
  'cancelled',
  'entered-in-error',
] as const;

/** HL7 v3 ActEncounterCode. */
const CLASSES: Readonly<Record<string, 'ambulatory' | 'emergency' | 'inpatient' | 'virtual' | 'home'>> = {
  AMB: 'ambulatory',
  EMER: 'emergency',
  FLD: 'emergency',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
  PRENC: 'inpatient',
  OBSENC: 'inpatient',
  SS: 'ambulatory',
  VR: 'virtual',
  HH: 'home',
};

const LONGEST = { type: 50, location: 100, provider: 250, complaint: 2_000, disposition: 100, diagnoses: 99 };

/** What else a bundle tells of its encounters, by id. */
export interface BesideEncounters {
  readonly conditions: ReadonlyMap<string, readonly Condition[]>;
  readonly practitioners: ReadonlyMap<string, Practitioner>;
  readonly organizations: ReadonlyMap<string, Organization>;
}

/** An encounter in the domain's words. What a condition says to have been found in it is its diagnosis. */
export function encounterFromFhir(encounter: Encounter, beside: BesideEncounters) {
  const { status, type, period, participant, serviceProvider, location, reasonCode, hospitalization } = encounter;
  const source = needed(encounter.id, 'id');
  const [practitioner] = (participant ?? []).flatMap(({ individual }) => {
    const found = beside.practitioners.get(idIn(individual) ?? '');
    return found ? [nameOf(found)] : individual?.display ? [individual.display] : [];
  });
  const organization = beside.organizations.get(idIn(serviceProvider) ?? '')?.name ?? serviceProvider?.display;
  const started_at = instantOf(period?.start);
  // What nobody ended is over where it has an end.
  const unknown = period?.end ? 'finished' : 'in-progress';
  return {
    source,
    status: among(STATUSES, status, unknown),
    encounter_type: lineOf(wordsOf(type?.[0]), LONGEST.type) ?? 'encounter',
    class: CLASSES[encounter.class?.code ?? ''] ?? ('ambulatory' as const),
    ...(started_at ? { encounter_date: started_at } : {}),
    started_at,
    ended_at: instantOf(period?.end),
    provider_name: lineOf(practitioner, LONGEST.provider) ?? null,
    location: lineOf(location?.[0]?.location.display ?? organization, LONGEST.location) ?? null,
    chief_complaint: wordsOf(reasonCode?.[0])?.slice(0, LONGEST.complaint) ?? null,
    disposition: lineOf(wordsOf(hospitalization?.dischargeDisposition), LONGEST.disposition) ?? null,
    diagnoses: (beside.conditions.get(source) ?? []).slice(0, LONGEST.diagnoses).flatMap((condition) => {
      const coding = anyCodingOf(condition.code);
      if (!coding || !condition.id) return [];
      const certainty = among(
        ['unconfirmed', 'provisional', 'differential', 'confirmed', 'refuted'],
        codeOf(condition.verificationStatus),
        'confirmed',
      );
      return [{ coding, certainty, problem: condition.id }];
    }),
  };
}

function nameOf({ name }: Practitioner): string | undefined {
  const [first] = name ?? [];
  return first?.text ?? [...(first?.prefix ?? []), ...(first?.given ?? []), first?.family].filter(Boolean).join(' ');
}
