import { isResourceType } from '../definitions/definitions.ts';
import { ID } from './resource.ts';
import type { Complain } from './validate.ts';

const RELATIVE = /^([A-Z][A-Za-z]+)\/([^/?#]+)(?:\/_history\/([^/?#]+))?$/;

/** ref-1 and the form of relative references; with targets also the type that they point to. */
export function validateReference(
  { reference, type }: Record<string, unknown>,
  at: string,
  complain: Complain,
  targets?: readonly string[],
): void {
  if (typeof reference !== 'string') return;
  const [, named, id] = RELATIVE.exec(reference) ?? [];
  if (!named) return;
  if (!isResourceType(named) || !ID.test(id!)) {
    if (!targets) complain('value', 'is not a reference to a resource', at);
  } else if (targets && !targets.includes(named)) complain('value', `refers to ${targets.join(' or ')}`, at);
  else if (!targets && typeof type === 'string' && type !== named)
    complain('value', 'says another type than it refers to', at);
}
