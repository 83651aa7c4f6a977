import { line, oneOf, record, type TObject, type TProperties, Type } from '@hms/platform/contract';

/** What every list of the organisation can be asked for. */
export const pageQuery = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: '50 where absent' })),
  search: Type.Optional(line(100, { description: 'Part of a name or a code; accents and case do not matter' })),
  active: Type.Optional(oneOf(['yes', 'no', 'all'], { description: 'Only entries in use where absent' })),
} satisfies TProperties;

const turning = {
  total: Type.Integer(),
  pages: Type.Integer(),
  current_page: Type.Integer(),
  has_next: Type.Boolean(),
  has_previous: Type.Boolean(),
} satisfies TProperties;

export type Page<List extends string, Schema extends TObject> = TObject<
  { [K in List]: ReturnType<typeof Type.Array<Schema>> } & typeof turning
>;

/** A page of a list, in the shape that all lists of the hospital have. */
export const pageOf = <const List extends string, Schema extends TObject>(list: List, schema: Schema) =>
  record({ [list]: Type.Array(schema), ...turning }) as Page<List, Schema>;
