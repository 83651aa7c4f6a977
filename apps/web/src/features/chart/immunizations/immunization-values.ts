import type { Immunization } from '@hms/contracts/clinical';
import type { RecordImmunizationApiArg } from '../../../api/generated/clinical.gen.ts';
import { sentNumber } from '../../../form/number-in.ts';
import { orNull } from '../../../form/or-null.ts';
import { instantOf, localOf } from '../local-time.ts';

type Body = Required<
  Omit<RecordImmunizationApiArg['body'], 'encounter_id' | 'coding' | 'performer' | 'occurred_at'>
> & {
  occurred_at?: string;
};
type Told<Name extends keyof Body> = NonNullable<Body[Name]> | '';

/** An immunisation as its form holds it: empty texts for what is not known. */
export interface ImmunizationValues {
  name: string;
  status: Body['status'];
  not_done_reason: Told<'not_done_reason'>;
  occurred_at: string;
  /** Whether it is only told, not seen. */
  told: boolean;
  /** Named as it is sent, so that what is refused stands at its field. */
  dose: { value: string; unit: string };
  dose_number: string;
  series_doses: string;
  manufacturer: string;
  lot_number: string;
  expires_on: string;
  site: Told<'site'>;
  route: Told<'route'>;
  subpotent_reason: Told<'subpotent_reason'>;
  reaction: string;
  note: string;
}

const typed = (number: number | null | undefined): string => (number == null ? '' : String(number));

export const immunizationValues = (given: Immunization | undefined): ImmunizationValues => ({
  name: given?.name ?? '',
  status: given?.status ?? 'completed',
  not_done_reason: given?.not_done_reason ?? '',
  occurred_at: given ? localOf(given.occurred_at) : '',
  told: given ? !given.primary_source : false,
  dose: { value: typed(given?.dose?.value), unit: given?.dose?.unit ?? 'mL' },
  dose_number: typed(given?.dose_number),
  series_doses: typed(given?.series_doses),
  manufacturer: given?.manufacturer ?? '',
  lot_number: given?.lot_number ?? '',
  expires_on: given?.expires_on ?? '',
  site: given?.site ?? '',
  route: given?.route ?? '',
  subpotent_reason: given?.subpotent_reason ?? '',
  reaction: given?.reaction ?? '',
  note: given?.note ?? '',
});

/** What is sent; of what was not done only what can be known of it. */
export function immunizationBody(values: ImmunizationValues): Body {
  const isDone = values.status === 'completed';
  const occurred_at = instantOf(values.occurred_at);
  const dose = isDone ? sentNumber(values.dose.value) : undefined;
  const ifDone = <Said extends string>(said: Said | '') => (isDone ? orNull(said) : null);
  return {
    name: values.name.trim(),
    status: values.status,
    not_done_reason: isDone ? null : orNull(values.not_done_reason),
    ...(occurred_at === null ? {} : { occurred_at }),
    primary_source: !values.told,
    dose: dose === undefined ? null : { value: dose, unit: values.dose.unit.trim() },
    dose_number: sentNumber(values.dose_number) ?? null,
    series_doses: sentNumber(values.series_doses) ?? null,
    manufacturer: ifDone(values.manufacturer),
    lot_number: ifDone(values.lot_number),
    expires_on: ifDone(values.expires_on),
    site: ifDone(values.site),
    route: ifDone(values.route),
    subpotent_reason: ifDone(values.subpotent_reason),
    reaction: ifDone(values.reaction),
    note: orNull(values.note),
  };
}
