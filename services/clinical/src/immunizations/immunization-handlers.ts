import type { Immunization } from '@hms/contracts/clinical';
import { unprocessable } from '@hms/platform/contract';
import type { ClinicalService } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError, getEntry } from '../entries/change-entry.ts';
import { listEntries } from '../entries/list-entries.ts';
import { mustHaveHappened, type NewEntry, recordEntry } from '../entries/record-entry.ts';
import { mustBePlausible } from './check-immunization.ts';
import { immunizationKind } from './immunization-kind.ts';

type NewImmunization = NewEntry<'clinical.immunization.recorded'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A new immunisation; `given` is what was said of it. */
export const newImmunization = (
  given: { [K in keyof NewImmunization]?: NewImmunization[K] | undefined } & { readonly name: string },
  now: string,
): NewImmunization => ({
  coding: given.coding ?? null,
  status: given.status ?? 'completed',
  occurred_at: given.occurred_at ?? now,
  not_done_reason: given.not_done_reason ?? null,
  primary_source: given.primary_source ?? true,
  manufacturer: given.manufacturer ?? null,
  lot_number: given.lot_number ?? null,
  expires_on: given.expires_on ?? null,
  site: given.site ?? null,
  route: given.route ?? null,
  dose: given.dose ?? null,
  dose_number: given.dose_number ?? null,
  series_doses: given.series_doses ?? null,
  subpotent_reason: given.subpotent_reason ?? null,
  performer: given.performer?.toLowerCase() ?? null,
  name: given.name,
  reaction: given.reaction ?? null,
  note: given.note ?? null,
});

export const immunizationHandlers = (service: ClinicalService) => ({
  listImmunizations: listEntries<'listImmunizations'>(service, immunizationKind, 'immunizations'),
  getImmunization: getEntry<'getImmunization'>(service, immunizationKind),

  recordImmunization: recordEntry<'recordImmunization', 'clinical.immunization.recorded'>(
    service,
    immunizationKind,
    'clinical:record',
    ({ body: { encounter_id: _encounter, ...body }, call, patient }) => {
      const name = body.name ?? body.coding?.display;
      if (!name) throw unprocessable('name-needed', 'Say which vaccine it is: by a code or in words.');
      const { actor } = call.cause;
      // Whoever records what they saw given gave it, unless they say who did.
      const own = body.primary_source !== false && body.status !== 'not-done' && UUID.test(actor) ? actor : null;
      const { performer = own } = body;
      const fields = newImmunization({ ...body, name, performer }, call.now.toISOString());
      mustHaveHappened(fields.occurred_at, call.now);
      mustBePlausible(fields, patient.birth_date);
      return fields;
    },
  ),

  updateImmunization: changeEntry<'updateImmunization'>(
    service,
    immunizationKind,
    'clinical:record',
    ({ said, body, call, patient }) => {
      const data = differing(said, body);
      if (Object.keys(data).length === 0) return [];
      mustHaveHappened(body.occurred_at, call.now);
      mustBePlausible({ ...said, ...data } as unknown as Immunization, patient.birth_date);
      return [{ type: 'clinical.immunization.changed', data }];
    },
  ),

  enterImmunizationInError: enterEntryInError<'enterImmunizationInError'>(service, immunizationKind),
});
