import type { Published } from './published.ts';

interface Concept {
  readonly code: string;
  readonly concept?: readonly Concept[];
}

export interface CodeSystem extends Published {
  readonly resourceType: 'CodeSystem';
  readonly content: string;
  readonly concept?: readonly Concept[];
}

interface Included {
  readonly system?: string;
  readonly concept?: readonly Concept[];
  readonly filter?: readonly unknown[];
  readonly valueSet?: readonly string[];
}

export interface ValueSet extends Published {
  readonly resourceType: 'ValueSet';
  readonly compose?: { readonly include: readonly Included[]; readonly exclude?: readonly unknown[] };
}

type Codes = Record<string, string[]>;

/** A list longer than this is not a list to check against, but a terminology. */
const MOST_CODES = 2_000;

/** The codes of the value sets that can be listed whole: those that take whole code systems or name their codes. */
export function compileValueSets(
  urls: Iterable<string>,
  valueSets: readonly ValueSet[],
  codeSystems: readonly CodeSystem[],
): Record<string, Codes> {
  const sets = new Map(valueSets.map((set) => [set.url, set]));
  const systems = new Map(codeSystems.map((system) => [system.url, system]));

  function codesOf(url: string, seen: readonly string[] = []): Codes | undefined {
    const compose = sets.get(url)?.compose;
    if (!compose || compose.exclude || seen.includes(url)) return undefined;
    const codes: Codes = {};
    for (const part of compose.include) {
      const found = includedIn(part, [...seen, url]);
      if (!found) return undefined;
      for (const [system, each] of Object.entries(found)) codes[system] = [...(codes[system] ?? []), ...each];
    }
    return codes;
  }

  function includedIn({ system, concept, filter, valueSet }: Included, seen: readonly string[]): Codes | undefined {
    if (filter) return undefined;
    if (valueSet) return system || valueSet.length > 1 ? undefined : codesOf(valueSet[0]!.split('|')[0]!, seen);
    if (!system) return undefined;
    if (concept) return { [system]: concept.map(({ code }) => code) };
    const whole = systems.get(system);
    return whole?.content === 'complete' && whole.concept ? { [system]: allCodes(whole.concept) } : undefined;
  }

  const compiled: Record<string, Codes> = {};
  for (const url of urls) {
    const codes = codesOf(url);
    if (codes && Object.values(codes).flat().length <= MOST_CODES) compiled[url] = codes;
  }
  return compiled;
}

const allCodes = (concepts: readonly Concept[]): string[] =>
  concepts.flatMap(({ code, concept = [] }) => [code, ...allCodes(concept)]);
