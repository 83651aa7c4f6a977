import { type Capabilities, parameterOf, type SearchParameter, targetsOf } from './capabilities.ts';

/** Something that may be typed next. */
export interface Offer {
  /** The whole of what stands in the field when it is chosen. */
  readonly text: string;
  readonly kind: string;
  /** In English, as HL7 publishes it; empty where there is none. */
  readonly documentation: string;
}

/** Parameters that say how to answer: https://hl7.org/fhir/R4/search.html#return */
const ANSWERING: readonly Offer[] = [
  { text: '_count', kind: 'result', documentation: 'How many matches a page has at most' },
  { text: '_sort', kind: 'result', documentation: 'What the matches are sorted by; a - before it for downwards' },
  { text: '_total', kind: 'result', documentation: 'Whether all matches are counted' },
  { text: '_include', kind: 'include', documentation: 'Also what the matches refer to' },
  { text: '_revinclude', kind: 'include', documentation: 'Also what refers to the matches' },
  { text: '_summary', kind: 'result', documentation: 'Only a part of each resource, or only the count' },
  { text: '_elements', kind: 'result', documentation: 'Only these elements of each resource' },
];

const HAS: Offer = {
  text: '_has:',
  kind: 'reverse chain',
  documentation: 'A condition on what refers to the resource: _has:Observation:patient:code',
};

const offerOf = (before: string, { name, kind, documentation }: SearchParameter): Offer => ({
  text: before + name,
  kind,
  documentation,
});

/** What begins as typed comes first, then what has it within, then what tells of it. */
function fitting(offers: readonly Offer[], typed: string): Offer[] {
  const sought = typed.toLowerCase();
  const rank = ({ text, documentation }: Offer) => {
    const said = text.toLowerCase();
    if (said.startsWith(sought)) return 0;
    if (said.includes(sought)) return 1;
    return documentation.toLowerCase().includes(sought) ? 2 : 3;
  };
  return offers.filter((offer) => rank(offer) < 3).toSorted((a, b) => rank(a) - rank(b));
}

/** The parameters that go on with what is typed: of the type, of what a reference points to (`subject:Patient.`), of what refers to it (`_has:`). */
export function parameterOffers(capabilities: Capabilities, type: string, typed: string): Offer[] {
  if (typed.startsWith('_has:')) return fitting(hasOffers(capabilities, type, typed), typed);
  const chain = /^(.*)([.:])([^.:]*)$/.exec(typed);
  if (chain) return fitting(chainOffers(capabilities, type, chain[1]!, chain[2]!), typed);
  const own = (capabilities.types[type]?.parameters ?? []).map((each) => offerOf('', each));
  const plainly = own.filter(({ text }) => !text.startsWith('_'));
  const common = own.filter(({ text }) => text.startsWith('_'));
  return fitting([...plainly, ...common, HAS, ...ANSWERING], typed);
}

/** The type that a chain such as `subject:Patient` or `subject:Patient.organization` has led to. */
function typesBehind(capabilities: Capabilities, type: string, chain: string): string[] {
  let types = [type];
  for (const link of chain.split('.')) {
    const [name = '', narrowed] = link.split(':');
    types = narrowed ? [narrowed] : types.flatMap((each) => targetsOf(capabilities, each, name));
  }
  return types;
}

function chainOffers(capabilities: Capabilities, type: string, before: string, mark: string): Offer[] {
  if (mark === '.')
    return distinct(
      typesBehind(capabilities, type, before)
        .flatMap((each) => capabilities.types[each]?.parameters ?? [])
        .map((each) => offerOf(`${before}.`, each)),
    );
  const dot = before.lastIndexOf('.');
  const from = dot < 0 ? [type] : typesBehind(capabilities, type, before.slice(0, dot));
  return distinct(
    from
      .flatMap((each) => targetsOf(capabilities, each, before.slice(dot + 1)))
      .map((each) => ({ text: `${before}:${each}`, kind: 'type', documentation: '' })),
  );
}

function hasOffers(capabilities: Capabilities, type: string, typed: string): Offer[] {
  const [, from = '', link, condition] = typed.split(':');
  const links = (capabilities.types[type]?.revIncludes ?? []).map((each) => each.split(':'));
  if (link === undefined)
    return distinct(links.map(([each]) => ({ text: `_has:${each}:`, kind: 'type', documentation: '' })));
  if (condition === undefined)
    return links.flatMap(([each, name]) => {
      const parameter = each === from ? parameterOf(capabilities, from, name!) : undefined;
      return parameter ? [{ ...offerOf(`_has:${from}:`, parameter), text: `_has:${from}:${name}:` }] : [];
    });
  return (capabilities.types[from]?.parameters ?? []).map((each) => offerOf(`_has:${from}:${link}:`, each));
}

const distinct = (offers: readonly Offer[]): Offer[] => [...new Map(offers.map((each) => [each.text, each])).values()];

/** The parameter that a name leads to, through chains. */
export function meantBy(capabilities: Capabilities, type: string, name: string): Offer | undefined {
  const last = name.startsWith('_has:') ? name.lastIndexOf(':') : name.lastIndexOf('.');
  const own = name.slice(last + 1).split(':')[0]!;
  const exact = parameterOffers(capabilities, type, name.slice(0, last + 1) + own).find(
    ({ text }) => text === name.slice(0, last + 1) + own,
  );
  return exact;
}

/** Values that a parameter is known to take. */
export function valueOffers(capabilities: Capabilities, type: string, name: string, modifier: string): string[] {
  const own = capabilities.types[type];
  if (modifier === 'missing') return ['true', 'false'];
  if (name === '_include') return [...(own?.includes ?? [])];
  if (name === '_revinclude') return [...(own?.revIncludes ?? [])];
  if (name === '_summary') return ['true', 'text', 'data', 'count', 'false'];
  if (name === '_total') return ['none', 'estimate', 'accurate'];
  if (name === '_count') return ['10', '20', '50', '100'];
  if (name === '_sort')
    return (own?.parameters ?? [])
      .filter(({ kind }) => kind !== 'composite' && kind !== 'special')
      .flatMap((each) => [each.name, `-${each.name}`]);
  const kind = meantBy(capabilities, type, name)?.kind;
  if (kind === 'reference') return targetsOf(capabilities, type, name).map((each) => `${each}/`);
  return [];
}
