/** What the pages need of the CapabilityStatement. */
export interface Capabilities {
  /** Address of the server, without a slash at the end. */
  readonly base: string;
  readonly version: string;
  readonly types: Readonly<Record<string, TypeCapabilities>>;
}

export interface TypeCapabilities {
  readonly name: string;
  readonly parameters: readonly SearchParameter[];
  readonly interactions: readonly string[];
  readonly profiles: readonly string[];
  readonly includes: readonly string[];
  readonly revIncludes: readonly string[];
  readonly operations: readonly string[];
}

export interface SearchParameter {
  readonly name: string;
  /** `token`, `string`, `date`, `reference`, `quantity`, `number`, `uri`, `composite` or `special`. */
  readonly kind: string;
  /** In English, as HL7 publishes it. */
  readonly documentation: string;
}

interface Statement {
  readonly version: string;
  readonly implementation: { readonly url: string };
  readonly rest: readonly {
    readonly resource: readonly {
      readonly type: string;
      readonly searchParam?: readonly {
        readonly name: string;
        readonly type: string;
        readonly documentation?: string;
      }[];
      readonly interaction: readonly { readonly code: string }[];
      readonly supportedProfile?: readonly string[];
      readonly searchInclude?: readonly string[];
      readonly searchRevInclude?: readonly string[];
      readonly operation?: readonly { readonly name: string }[];
    }[];
  }[];
}

export function capabilitiesFrom(statement: unknown): Capabilities {
  const { version, implementation, rest } = statement as Statement;
  const types = rest[0]!.resource.map((resource): [string, TypeCapabilities] => [
    resource.type,
    {
      name: resource.type,
      parameters: (resource.searchParam ?? []).map(({ name, type, documentation = '' }) => ({
        name,
        kind: type,
        documentation,
      })),
      interactions: resource.interaction.map(({ code }) => code),
      profiles: resource.supportedProfile ?? [],
      includes: resource.searchInclude ?? [],
      revIncludes: resource.searchRevInclude ?? [],
      operations: (resource.operation ?? []).map(({ name }) => name),
    },
  ]);
  return { base: implementation.url, version, types: Object.fromEntries(types) };
}

export const parameterOf = ({ types }: Capabilities, type: string, name: string): SearchParameter | undefined =>
  types[type]?.parameters.find((each) => each.name === name);

/** The types that a reference parameter points to: those that are revincluded by it. */
export const targetsOf = ({ types }: Capabilities, type: string, parameter: string): string[] =>
  Object.values(types)
    .filter(({ revIncludes }) => revIncludes.includes(`${type}:${parameter}`))
    .map(({ name }) => name);
