import { isObject } from '../resource/resource.ts';

/** A code and its system; either may be empty. */
export interface Token {
  readonly system: string;
  readonly code: string;
  /** What people read of it. */
  readonly texts?: readonly string[];
}

const texts = (...values: unknown[]): string[] => values.filter((value) => typeof value === 'string');
const said = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The tokens in an element, by its type. */
export function tokensOf(value: unknown, type: string): Token[] {
  if (typeof value === 'boolean') return [{ system: '', code: String(value) }];
  if (typeof value === 'string') return [{ system: '', code: value }];
  if (!isObject(value)) return [];
  switch (type) {
    case 'CodeableConcept': {
      const codings = Array.isArray(value.coding) ? value.coding.flatMap((each) => tokensOf(each, 'Coding')) : [];
      const own = texts(value.text);
      if (own.length === 0) return codings;
      // The text belongs to the whole; a concept without codings has the text alone.
      return codings.length === 0
        ? [{ system: '', code: '', texts: own }]
        : [{ ...codings[0]!, texts: [...(codings[0]!.texts ?? []), ...own] }, ...codings.slice(1)];
    }
    case 'Coding':
      return [{ system: said(value.system), code: said(value.code), texts: texts(value.display) }];
    case 'Identifier':
      return [
        {
          system: said(value.system),
          code: said(value.value),
          texts: isObject(value.type) ? texts(value.type.text) : [],
        },
      ];
    case 'ContactPoint':
      // The system of a contact point is the parameter's own matter (`email`, `phone`).
      return [{ system: '', code: said(value.value).toLowerCase() }];
    default:
      return [];
  }
}
