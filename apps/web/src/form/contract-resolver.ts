import type { Complaint, Static, TSchema } from '@hms/platform/contract';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import { sayComplaint } from './say-complaint.ts';

/**
 * Checks a form by the schema of the operation that it sends, so that both sides refuse the same things. The schema and what
 * reads it are loaded while somebody types; where that fails, the server's answer is the check.
 *
 * @param load the schema of the operation's body
 * @param toBody what the form's values are when sent; empty fields are left out or null there
 */
export function contractResolver<S extends TSchema, Values extends FieldValues>(
  load: () => Promise<S>,
  toBody: (values: Values) => unknown,
): Resolver<Values, unknown, Static<S>> {
  let loaded: ReturnType<typeof loadCheck<S>> | undefined;
  const check = () => {
    loaded ??= loadCheck(load);
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
  globalThis.requestIdleCallback?.(() => void check().catch(() => undefined));
  return async (values) => {
    const body = toBody(values);
    const complaintsOf = await check().catch(() => undefined);
    const complaints = complaintsOf?.(body) ?? [];
    if (complaints.length > 0) return { values: {}, errors: errorsAt(complaints) as FieldErrors<Values> };
    return { values: body as Static<S> & FieldValues, errors: {} };
  };
}

async function loadCheck<S extends TSchema>(load: () => Promise<S>): Promise<(body: unknown) => readonly Complaint[]> {
  const [schema, { compileCheck, Failure }] = await Promise.all([load(), import('@hms/platform/contract')]);
  const check = compileCheck(schema, 'body');
  return (body) => {
    try {
      check(body);
      return [];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return (error.members as { errors: readonly Complaint[] }).errors;
    }
  };
}

/** What the type of an error begins with that the contract found; its rule follows. */
const FOUND_BY_CONTRACT = 'contract.';

export const isOfContract = ({ type }: { readonly type: unknown }): boolean =>
  String(type).startsWith(FOUND_BY_CONTRACT);

/**
 * Complaints of the contract, ours or the server's, in the reader's words at the fields that they are about. A JSON pointer
 * becomes a path.
 */
export function errorsAt(complaints: readonly Complaint[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const complaint of complaints) {
    const names = complaint.path.split('/').slice(1);
    if (names.length === 0) names.push('root');
    let at = root;
    for (const name of names.slice(0, -1)) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[names.at(-1)!] ??= { type: FOUND_BY_CONTRACT + complaint.rule, message: sayComplaint(complaint) };
  }
  return root;
}
