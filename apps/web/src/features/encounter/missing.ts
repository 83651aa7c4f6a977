import type { Encounter, NoteSummary, Order, Task } from '@hms/contracts/clinical';

/** What an encounter still lacks when somebody wants to complete it. */
export type Missing =
  | 'diagnosis'
  | 'primary-diagnosis'
  | 'note'
  | 'unsigned-note'
  | 'clashing-note'
  | 'draft-order'
  | 'open-task'
  | 'follow-up-date'
  | 'provider';

export interface AroundEncounter {
  readonly notes: readonly Pick<NoteSummary, 'status' | 'has_conflicts'>[];
  /** Of this encounter. */
  readonly orders: readonly Pick<Order, 'status'>[];
  readonly tasks: readonly Pick<Task, 'status'>[];
}

/**
 * What billing, quality measures and whoever reads the chart would miss of it. None of it keeps an encounter from ending: what an
 * unsigned note says is not taken over into it.
 */
export function missingOf(
  {
    diagnoses,
    follow_up_required,
    follow_up_date,
    provider_id,
  }: Pick<Encounter, 'diagnoses' | 'follow_up_required' | 'follow_up_date' | 'provider_id'>,
  { notes, orders, tasks }: AroundEncounter,
): Missing[] {
  const drafts = notes.filter(({ status }) => status === 'draft');
  const signed = notes.filter(({ status }) => status === 'final' || status === 'amended');
  const standing = diagnoses.filter(({ certainty }) => certainty !== 'refuted');
  const found: [Missing, boolean][] = [
    ['provider', provider_id === null],
    ['note', drafts.length + signed.length === 0],
    ['unsigned-note', drafts.length > 0],
    ['clashing-note', drafts.some(({ has_conflicts }) => has_conflicts)],
    ['diagnosis', standing.length === 0],
    ['primary-diagnosis', standing.length > 0 && !standing.some(({ role }) => role === 'primary')],
    ['draft-order', orders.some(({ status }) => status === 'draft')],
    ['open-task', tasks.some(({ status }) => status !== 'completed' && status !== 'cancelled')],
    ['follow-up-date', follow_up_required && follow_up_date === null],
  ];
  return found.filter(([, is]) => is).map(([what]) => what);
}
