import {
  type EventContract,
  event,
  instant,
  line,
  type Operation,
  operation,
  record,
  type Static,
  type TObject,
  type TProperties,
  Type,
  uuid,
} from '@hms/platform/contract';
import { type Page, pageOf, pageQuery } from './page.ts';

/**
 * The organisation is described by entries of a few kinds (facilities, wards, staff …), and all kinds do the same: they are
 * made, read, listed, changed, and taken out of use instead of being deleted. This is the contract that they share.
 */
export interface KindSpec<
  Name extends string,
  One extends string,
  Many extends string,
  List extends string,
  Required extends TProperties,
  More extends TProperties,
  Filters extends TProperties,
> {
  /** As event types say it. */
  readonly name: Name;
  readonly one: One;
  readonly many: Many;
  /** As paths and pages say it. */
  readonly list: List;
  /** As people say it. */
  readonly thing: string;
  /** Fields that whoever makes an entry must give. */
  readonly required: Required;
  /** Fields that have a value from the start. */
  readonly more: More;
  readonly initial: { readonly [K in keyof More]: Static<More[K]> };
  /** What a list can be narrowed to. */
  readonly filters: Filters;
}

type Optional<P extends TProperties> = { [K in keyof P]: ReturnType<typeof Type.Optional<P[K]>> };

function optional<P extends TProperties>(properties: P): Optional<P> {
  const loosened = Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)]);
  return Object.fromEntries(loosened) as Optional<P>;
}

const identity = { id: uuid(), version: Type.Integer() };
const standing = {
  active: Type.Boolean({ description: 'False once it was taken out of use' }),
  created_at: instant(),
  updated_at: instant(),
};
const entryPath = record({ id: uuid() });
const Reason = record({ reason: Type.Optional(line(500, { minLength: 3 })) });
const inUse = record({ reason: Type.Union([line(500), Type.Null()]) });

type None = TObject<Record<never, never>>;
type Empty = ReturnType<typeof Type.Null>;
type EntryPath = typeof entryPath;
type EntrySchema<R extends TProperties, M extends TProperties> = TObject<typeof identity & R & M & typeof standing>;
type ListQuery<F extends TProperties> = TObject<typeof pageQuery & Optional<F>>;

type EntryOperations<
  One extends string,
  Many extends string,
  List extends string,
  R extends TProperties,
  M extends TProperties,
  F extends TProperties,
> = {
  readonly [K in `create${One}`]: Operation<None, None, TObject<R & Optional<M>>, EntrySchema<R, M>>;
} & {
  readonly [K in `get${One}`]: Operation<EntryPath, None, Empty, EntrySchema<R, M>>;
} & {
  readonly [K in `list${Many}`]: Operation<None, ListQuery<F>, Empty, Page<List, EntrySchema<R, M>>>;
} & {
  readonly [K in `update${One}`]: Operation<EntryPath, None, TObject<Optional<R & M>>, EntrySchema<R, M>>;
} & {
  readonly [K in `${'deactivate' | 'reactivate'}${One}`]: Operation<EntryPath, None, typeof Reason, EntrySchema<R, M>>;
};

type EntryEvents<Name extends string, R extends TProperties, M extends TProperties> = {
  readonly [K in `config.${Name}.created`]: EventContract<TObject<R & M>>;
} & {
  readonly [K in `config.${Name}.updated`]: EventContract<TObject<Optional<R & M>>>;
} & {
  readonly [K in `config.${Name}.${'deactivated' | 'reactivated'}`]: EventContract<typeof inUse>;
};

/** The schema, the operations and the events of one kind of entry. */
export function kindOfEntry<
  const Name extends string,
  const One extends string,
  const Many extends string,
  const List extends string,
  R extends TProperties,
  M extends TProperties,
  F extends TProperties,
>(spec: KindSpec<Name, One, Many, List, R, M, F>) {
  const { name, one, many, list, thing, required, more, filters } = spec;
  const path = `/${list}` as const;
  const fields: R & M = { ...required, ...more };
  const schema = record({ ...identity, ...fields, ...standing }) as EntrySchema<R, M>;
  const read = { permission: 'signed-in', audit: { action: 'read', of: 'organization' } } as const;
  const write = (action: 'create' | 'update') =>
    ({ permission: 'config:write', audit: { action, of: 'organization' } }) as const;

  const operations = {
    [`create${one}`]: operation({
      ...write('create'),
      method: 'POST',
      path,
      summary: `Add a ${thing}`,
      body: record({ ...required, ...optional(more) }),
      reply: schema,
      status: 201,
    }),
    [`get${one}`]: operation({
      ...read,
      method: 'GET',
      path: `${path}/:id`,
      summary: `Read a ${thing}`,
      params: entryPath,
      reply: schema,
    }),
    [`list${many}`]: operation({
      ...read,
      method: 'GET',
      path,
      summary: `List ${list}`,
      query: record({ ...pageQuery, ...optional(filters) }),
      reply: pageOf(list, schema),
    }),
    [`update${one}`]: operation({
      ...write('update'),
      method: 'PATCH',
      path: `${path}/:id`,
      summary: `Change a ${thing}`,
      description: 'A field that is absent stays as it is.',
      params: entryPath,
      body: record(optional(fields)),
      reply: schema,
      ifMatch: 'required',
    }),
    [`deactivate${one}`]: operation({
      ...write('update'),
      method: 'POST',
      path: `${path}/:id/deactivate`,
      summary: `Take a ${thing} out of use`,
      description: 'Answers 409 `still-in-use` while other active entries build on it. Nothing is ever deleted.',
      params: entryPath,
      body: Reason,
      reply: schema,
      ifMatch: 'optional',
    }),
    [`reactivate${one}`]: operation({
      ...write('update'),
      method: 'POST',
      path: `${path}/:id/reactivate`,
      summary: `Put a ${thing} to use again`,
      params: entryPath,
      body: Reason,
      reply: schema,
      ifMatch: 'optional',
    }),
  } as unknown as EntryOperations<One, Many, List, R, M, F>;

  const events = {
    [`config.${name}.created`]: event({ describe: `A ${thing} was added.`, data: record(fields) }),
    [`config.${name}.updated`]: event({
      describe: `A ${thing} changed; only the changed fields are present.`,
      data: record(optional(fields)),
    }),
    [`config.${name}.deactivated`]: event({ describe: `A ${thing} was taken out of use.`, data: inUse }),
    [`config.${name}.reactivated`]: event({ describe: `A ${thing} was put to use again.`, data: inUse }),
  } as unknown as EntryEvents<Name, R, M>;

  return { ...spec, schema, operations, events };
}
