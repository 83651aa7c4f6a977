import type { AddCoverageApiArg } from '../../../api/generated/patient.gen.ts';
import type { Coverage } from './coverage.section.tsx';

type Body = AddCoverageApiArg['body'];

/** A coverage as its form holds it: every field a text. */
export interface CoverageValues {
  payer: { name: string; id: string };
  kind: Body['kind'];
  plan: string;
  group_number: string;
  /** Empty where nothing is to change. */
  member_id: string;
  period: { start: string; end: string };
  order: string;
  relationship: NonNullable<Body['relationship']>;
  subscriber: { name: string; date_of_birth: string };
}

export const coverageValues = (coverage: Coverage | undefined): CoverageValues => ({
  payer: { name: coverage?.payer.name ?? '', id: coverage?.payer.id ?? '' },
  kind: coverage?.kind ?? 'medical',
  plan: coverage?.plan ?? '',
  group_number: coverage?.group_number ?? '',
  member_id: '',
  period: { start: coverage?.period.start ?? '', end: coverage?.period.end ?? '' },
  order: coverage ? String(coverage.order) : '',
  relationship: coverage?.relationship ?? 'self',
  subscriber: { name: coverage?.subscriber?.name ?? '', date_of_birth: coverage?.subscriber?.date_of_birth ?? '' },
});

/** What is sent: an empty number keeps the one that is there, an empty place is the next that is free. */
export function coverageBody({ payer, member_id, order, subscriber, ...rest }: CoverageValues): Body {
  return {
    kind: rest.kind,
    payer: { name: payer.name.trim(), ...(payer.id ? { id: payer.id } : {}) },
    plan: rest.plan || null,
    group_number: rest.group_number || null,
    period: { start: rest.period.start || null, end: rest.period.end || null },
    relationship: rest.relationship,
    subscriber:
      rest.relationship === 'self' || !subscriber.name
        ? null
        : { name: subscriber.name, date_of_birth: subscriber.date_of_birth || null },
    ...(order ? { order: Number(order) } : {}),
    ...(member_id ? { member_id } : {}),
  };
}
