import { oneOf, record, type Static, Type, uuid } from '@hms/platform/contract';

export const FieldChoice = oneOf(['survivor', 'source', 'both']);
export type FieldChoice = Static<typeof FieldChoice>;

/** Field name to the record whose value stays; `both` joins two lists. */
export const FieldChoices = Type.Record(Type.String({ maxLength: 60 }), FieldChoice);
export type FieldChoices = Static<typeof FieldChoices>;

/** Things of one kind that follow the source to the survivor, as the service that holds them counts them. */
export const Moving = record({
  service: Type.String(),
  kind: Type.String(),
  count: Type.Integer({ minimum: 0 }),
});
export type Moving = Static<typeof Moving>;

const Side = record({
  id: uuid(),
  patient_id: Type.String(),
  version: Type.Integer(),
});

export const MergePreview = record({
  survivor: Side,
  source: Side,
  proposed_survivor: uuid({ description: 'Which of the two has more to keep' }),
  fields: Type.Array(
    record({
      field: Type.String(),
      survivor: Type.Unknown(),
      source: Type.Unknown(),
      proposed: FieldChoice,
      value: Type.Unknown({ description: 'What the survivor holds afterwards, if nothing else is chosen' }),
      conflict: Type.Boolean({ description: 'Both say something, and not the same' }),
    }),
  ),
  refusals: Type.Array(Type.String(), { description: 'Codes of what forbids this merge; it goes through when empty' }),
  warnings: Type.Array(Type.String(), { description: 'Codes of what speaks against it being one person' }),
  moves: Type.Array(Moving),
});
export type MergePreview = Static<typeof MergePreview>;
