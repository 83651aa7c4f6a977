import type { Chart } from '@hms/contracts/clinical';
import { type NoneKnown, reviewOf } from '../allergies/allergy-status.ts';
import { lastAllergy } from '../allergies/last-allergy.ts';
import type { EntryRecord } from '../entries/entry-kind.ts';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import type { ChartRow } from './charts-table.ts';
import { type ChartSection, newestOf } from './section.ts';
import { sections } from './sections.ts';

interface Item {
  readonly document: { readonly id: string };
}

/**
 * The chart of a patient out of the rows of all records that are theirs.
 *
 * @param asOf the moment that the rows show
 */
export function showChart(patient: FollowedPatient, rows: readonly ChartRow[], asOf: string): Chart {
  const itemsOf = (section: ChartSection) =>
    newestOf(
      section as unknown as ChartSection<Item>,
      rows.flatMap((row) => (row.sections[section.name] ?? []) as Item[]),
    );
  const lists = sections
    .filter(({ show }) => show)
    .map((section) => [section.name, itemsOf(section).map((item) => section.show!(item as never, patient.id))]);
  const { status, reviewed_at } = reviewOf(
    itemsOf(lastAllergy as unknown as ChartSection).map(({ document }) => document as EntryRecord),
    factsOf<NoneKnown>(rows, 'no_known_allergies'),
  );
  const opened = rows.flatMap(({ opened_at }) => (opened_at ? [new Date(opened_at).toISOString()] : []));
  return {
    patient_id: patient.id,
    as_of: asOf,
    version: rows.reduce((sum, { version }) => sum + version, 0),
    opened_at: opened.toSorted()[0] ?? null,
    birth_date: patient.birth_date,
    sex: patient.sex,
    deceased: patient.deceased,
    merged: rows.map(({ patient_id }) => patient_id).filter((id) => id !== patient.id),
    allergy_status: status,
    allergies_reviewed_at: reviewed_at,
    ...Object.fromEntries(lists),
  } as Chart;
}

const factsOf = <Fact>(rows: readonly ChartRow[], name: string): Fact[] =>
  rows.flatMap(({ sections: known }) => (known[name] ? [known[name] as Fact] : []));
