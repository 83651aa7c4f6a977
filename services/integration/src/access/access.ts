import { notAllowed } from '@hms/platform/contract';
import type { Call } from '@hms/platform/service';
import { patientIdOf } from '../owners/patient-id.ts';
import type { FollowedPatients } from './followed-patients.ts';
import { type Interaction, isSmart, smartScopes } from './smart-scopes.ts';
import { permissionsOf } from './type-permissions.ts';

/** The part of a resource's row that decides who may see it. */
interface Guarded {
  readonly type: string;
  readonly patients: readonly string[];
}

/** What the caller of one request may see and do. */
export interface Access {
  mayRead(type: string): boolean;
  mayShow(row: Guarded): boolean;
  /** Throws `not-allowed`. */
  require(interaction: Interaction, type: string): void;
  /** Throws `not-allowed` where the caller may not write about these patients. */
  requireFor(row: Guarded): void;
  /** Patients of whom nothing may be shown, or the only ones of whom something may. */
  readonly hidden: readonly string[];
  readonly only: readonly string[] | undefined;
  /** The one patient for whom a SMART client was let in. */
  readonly launchedFor: string | undefined;
}

/** Nobody: a patient without any attribute that could open or close a record. */
const SOMEBODY = {
  id: '00000000-0000-0000-0000-000000000000',
  restricted: false,
  facility: null,
  departments: [],
  care_team: [],
};
const SEE = 'patient:read';

/**
 * Works out once a request what the caller may see: by the permissions of the domain that a type belongs to, by the grants for single
 * patients, and by the scopes of a SMART client, all of which must allow it.
 */
export async function accessOf(call: Call, patients: FollowedPatients): Promise<Access> {
  const { caller } = call;
  const smart = caller && isSmart(caller.scope) ? smartScopes(caller.scope) : undefined;
  const scoped = (interaction: Interaction, type: string) =>
    !smart ||
    smart.some(
      ({ context, type: of, may }) =>
        // A scope of the context `patient` counts for the patient whom the token names, and for nobody where it names none.
        (context !== 'patient' || caller?.patient !== undefined) && (of === '*' || of === type) && may.has(interaction),
    );
  const holds = (permission: string) => {
    const colon = permission.indexOf(':');
    return (
      caller !== undefined &&
      (caller.id === 'system' ||
        caller.ability(call.purpose).can(permission.slice(colon + 1), permission.slice(0, colon)))
    );
  };
  const readable = new Map<string, boolean>();
  const mayRead = (type: string) => {
    let may = readable.get(type);
    if (may === undefined) {
      may = holds(permissionsOf(type).read) && (scoped('r', type) || scoped('s', type));
      readable.set(type, may);
    }
    return may;
  };
  const seesAnybody = call.covers(SEE, SOMEBODY);
  const covered = (row: { readonly id: string }) => call.covers(SEE, row);
  const [hidden, anybody] = seesAnybody
    ? [[...(await patients.restricted()).values()].filter((row) => !covered(row)).map(({ id }) => id), undefined]
    : [[], (await patients.all()).filter(covered).map(({ id }) => id)];
  const launched = smart?.some(({ context }) => context === 'patient') ? caller?.patient : undefined;
  const only = launched === undefined ? anybody : within(patientIdOf(launched), anybody, hidden);
  const closed = new Set(hidden);
  const open = only && new Set(only);
  const mayTouch = ({ patients: of }: Guarded) => of.every((id) => (open ? open.has(id) : !closed.has(id)));
  return {
    mayRead,
    mayShow: (row) => mayRead(row.type) && mayTouch(row),
    require(interaction, type) {
      const isRead = interaction === 'r' || interaction === 's';
      const permission = permissionsOf(type)[isRead ? 'read' : 'write'];
      if (!holds(permission)) throw notAllowed('not-allowed', `${type} needs the permission ${permission}.`);
      if (!scoped(interaction, type))
        throw notAllowed('insufficient-scope', `The scopes of this token do not cover this interaction with ${type}.`);
    },
    requireFor(row) {
      // Whoever was let in for one patient writes about that patient alone, and nothing that is about nobody.
      const isAboutNobody = launched !== undefined && row.patients.length === 0;
      if (isAboutNobody || !mayTouch(row)) throw notAllowed('not-allowed', 'You may not write about this patient.');
    },
    hidden,
    only,
    launchedFor: launched === undefined ? undefined : patientIdOf(launched),
  };
}

/** Whoever was let in for one patient sees that one, where they might anyway, and nobody else. */
const within = (patient: string, anybody: readonly string[] | undefined, hidden: readonly string[]): string[] =>
  !hidden.includes(patient) && (anybody?.includes(patient) ?? true) ? [patient] : [];
