import type { Immunization as Given } from '@hms/contracts/clinical';
import type { Immunization } from '@medplum/fhirtypes';
import { concept, conforms, maybe, type Names, named, notes, present, reference } from './parts.ts';

const REASON = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
const SITE = 'http://terminology.hl7.org/CodeSystem/v3-ActSite';
const ROUTE = 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration';
/** FHIR R4 immunization-status-reason, immunization-site, immunization-route, immunization-subpotent-reason */
const REASONS = {
  immune: 'IMMUNE',
  'medical-precaution': 'MEDPREC',
  'out-of-stock': 'OSTOCK',
  'patient-objection': 'PATOBJ',
};
const SITES: Readonly<Record<string, string>> = { 'left-arm': 'LA', 'right-arm': 'RA' };
const ROUTES: Readonly<Record<string, string>> = {
  intramuscular: 'IM',
  subcutaneous: 'SQ',
  intradermal: 'IDINJ',
  oral: 'PO',
  intranasal: 'NASINHLC',
  transdermal: 'TRNSDERM',
};
const SUBPOTENT = 'http://terminology.hl7.org/CodeSystem/immunization-subpotent-reason';
const SUBPOTENTS: Readonly<Record<string, string>> = {
  'partial-dose': 'partial',
  'cold-chain-break': 'coldchainbreak',
  recall: 'recall',
};
const UCUM = 'http://unitsofmeasure.org';

const coded = (system: string, codes: Readonly<Record<string, string>>, value: string | null) =>
  value === null ? undefined : codes[value] ? { ...concept(system, codes[value]), text: value } : { text: value };

/** US Core Immunization. */
export function immunizationOf(given: Given, { staff }: Names): Immunization {
  const performer = staff(given.performer);
  return present<Immunization>({
    resourceType: 'Immunization',
    id: given.id,
    meta: conforms('us-core-immunization'),
    status: given.error_reason === null ? given.status : 'entered-in-error',
    statusReason: given.not_done_reason ? concept(REASON, REASONS[given.not_done_reason]) : undefined,
    vaccineCode: named(given.coding, given.name),
    patient: reference('Patient', given.patient_id),
    encounter: maybe('Encounter', given.encounter_id),
    occurrenceDateTime: given.occurred_at,
    recorded: given.recorded_at,
    primarySource: given.primary_source,
    manufacturer: given.manufacturer ? { display: given.manufacturer } : undefined,
    lotNumber: given.lot_number,
    expirationDate: given.expires_on,
    site: coded(SITE, SITES, given.site),
    route: coded(ROUTE, ROUTES, given.route),
    doseQuantity: given.dose
      ? { value: given.dose.value, unit: given.dose.unit, system: UCUM, code: given.dose.unit }
      : undefined,
    performer: performer ? [{ actor: performer }] : undefined,
    note: notes(given.note),
    isSubpotent: given.subpotent_reason ? true : undefined,
    subpotentReason: given.subpotent_reason ? [coded(SUBPOTENT, SUBPOTENTS, given.subpotent_reason)!] : undefined,
    reaction: given.reaction ? [{ detail: { display: given.reaction } }] : undefined,
    protocolApplied: given.dose_number
      ? [
          {
            doseNumberPositiveInt: given.dose_number,
            ...(given.series_doses ? { seriesDosesPositiveInt: given.series_doses } : {}),
          },
        ]
      : undefined,
  });
}
