import { instant, oneOf, record, type TProperties, Type, uuid } from '@hms/platform/contract';

/** What is set up for booking (resources, types, schedules, service points) is never deleted, but taken out of use. */
export const setupFields = {
  id: uuid(),
  version: Type.Integer(),
  active: Type.Boolean({ description: 'False once it was taken out of use' }),
  created_at: instant(),
  updated_at: instant(),
};

/** `-` is downwards. */
export const byName = Type.Optional(oneOf(['name', '-name']));
export const byNameOrCode = Type.Optional(oneOf(['name', '-name', 'code', '-code']));

export const setupPath = record({ id: uuid() });

export const setup = <const Action extends 'read' | 'create' | 'update'>(action: Action) =>
  ({
    permission: action === 'read' ? 'appointment:read' : 'appointment:configure',
    audit: { action, of: 'schedule' },
  }) as const;

type Optional<P extends TProperties> = { [K in keyof P]: ReturnType<typeof Type.Optional<P[K]>> };

export function optional<P extends TProperties>(properties: P): Optional<P> {
  const loosened = Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)]);
  return Object.fromEntries(loosened) as Optional<P>;
}
