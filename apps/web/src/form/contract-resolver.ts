import { compileCheck, Failure, type Static, type TSchema } from '@hms/platform/contract';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';

interface Complaint {
  readonly path: string;
  readonly message: string;
}

/**
 * Checks a form by the schema of the operation that it sends, so that both sides refuse the same things.
 *
 * @param schema the operation's body
 * @param toBody what the form's values are when sent; empty fields are left out or null there
 */
export function contractResolver<S extends TSchema, Values extends FieldValues>(
  schema: S,
  toBody: (values: Values) => unknown,
): Resolver<Values, unknown, Static<S>> {
  const check = compileCheck(schema, 'body');
  return async (values) => {
    try {
      return { values: check(toBody(values)) as Static<S> & FieldValues, errors: {} };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const { errors = [] } = (error.members ?? {}) as { errors?: readonly Complaint[] };
      return { values: {}, errors: errorsAt(errors) as FieldErrors<Values> };
    }
  };
}

/** Complaints of the contract, ours or the server's, at the fields that they are about. A JSON pointer becomes a path. */
export function errorsAt(complaints: readonly Complaint[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, message } of complaints) {
    const names = path.split('/').slice(1);
    if (names.length === 0) names.push('root');
    let at = root;
    for (const name of names.slice(0, -1)) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[names.at(-1)!] ??= { type: 'contract', message };
  }
  return root;
}
