/** What one SMART scope lets a client do; by SMART App Launch 1.0 (`.read`, `.write`, `.*`) or 2.0 (`.cruds`). */
export interface SmartScope {
  readonly context: 'patient' | 'user' | 'system';
  /** `*` for all types. */
  readonly type: string;
  readonly may: ReadonlySet<Interaction>;
}

/** create, read, update, delete, search */
export type Interaction = 'c' | 'r' | 'u' | 'd' | 's';

const SCOPE = /^(patient|user|system)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*|c?r?u?d?s?)(\?.*)?$/;
const V1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/**
 * The resource scopes among a token's scopes. A scope narrowed by a search (`?category=…`) is left out rather than taken for the
 * wider one: it would show more than was granted.
 */
export function smartScopes(scope: string): SmartScope[] {
  return scope.split(' ').flatMap((each) => {
    const [, context, type, letters, narrowed] = SCOPE.exec(each) ?? [];
    if (!context || !letters || narrowed !== undefined) return [];
    const may = new Set((V1[letters] ?? letters).split('') as Interaction[]);
    return [{ context: context as SmartScope['context'], type: type!, may }];
  });
}

/** Whether a token is one of a SMART client: then its scopes narrow what the person or client may do anyway. */
export const isSmart = (scope: string): boolean => /(^| )(patient|user|system)\//.test(scope);
