import type { Procedure } from '@hms/contracts/clinical';
import { PROCEDURE_NOT_BEGUN } from '@hms/contracts/clinical/life-cycles';
import type { RecordProcedureApiArg } from '../../../api/generated/clinical.gen.ts';
import { orNull } from '../../../form/or-null.ts';
import { instantOf, localOf } from '../local-time.ts';

type Body = RecordProcedureApiArg['body'];
type Told<Name extends keyof Body> = NonNullable<Body[Name]> | '';

/** A procedure as its form holds it: empty texts for what is not known. */
export interface ProcedureValues {
  name: string;
  status: NonNullable<Body['status']>;
  status_reason: Told<'status_reason'>;
  category: Told<'category'>;
  performed_from: string;
  performed_to: string;
  laterality: Told<'laterality'>;
  outcome: Told<'outcome'>;
  complication: string;
  note: string;
}

export const procedureValues = (procedure: Procedure | undefined): ProcedureValues => ({
  name: procedure?.name ?? '',
  status: procedure?.status ?? 'completed',
  status_reason: procedure?.status_reason ?? '',
  category: procedure?.category ?? '',
  performed_from: procedure?.performed_from ? localOf(procedure.performed_from) : '',
  performed_to: procedure?.performed_to ? localOf(procedure.performed_to) : '',
  laterality: procedure?.laterality ?? '',
  outcome: procedure?.outcome ?? '',
  complication: procedure?.complication ?? '',
  note: procedure?.note ?? '',
});

export const isBegun = (status: Procedure['status']): boolean => !PROCEDURE_NOT_BEGUN.includes(status);

/** What is known of a procedure whatever its state. */
export function knownBody(values: ProcedureValues) {
  const begun = isBegun(values.status);
  const from = instantOf(values.performed_from);
  return {
    name: values.name.trim(),
    category: orNull(values.category),
    laterality: orNull(values.laterality),
    // When it began is the hospital's to say where nothing is said.
    ...(from === null ? {} : { performed_from: from }),
    performed_to: begun ? instantOf(values.performed_to) : null,
    outcome: begun ? orNull(values.outcome) : null,
    complication: begun ? orNull(values.complication) : null,
    note: orNull(values.note),
  };
}

/** What is sent of a new one. */
export const procedureBody = (values: ProcedureValues): Body => ({
  ...knownBody(values),
  status: values.status,
  status_reason: values.status === 'not-done' ? orNull(values.status_reason) : null,
});
