import { fingerprint, parameterNumber } from '../index/fingerprint.ts';
import { normalised } from '../index/normalise.ts';
import type { Exchange } from '../interactions/fhir-request.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject } from '../resource/resource.ts';
import type { ProfileElement } from './validate-profile.ts';

const LINK = `select r.content from fhir_resources r join fhir_strings s on s.key = r.key
  where s.parameter = $1 and s.text = $2 and s.exact = $3::bigint and r.type = 'StructureDefinition' and r.content is not null
  order by r.updated desc`;

/** The elements of a profile that is stored here, by its canonical address, with or without a version. */
export async function findProfile({ service }: Exchange, url: string): Promise<readonly ProfileElement[] | undefined> {
  const [plain = '', version] = url.split('|');
  const number = parameterNumber('StructureDefinition', 'url');
  const rows = await service.database.all<{ content: string }>({
    sql: LINK,
    parameters: [number, normalised(plain), fingerprint(plain)],
  });
  const stored = rows
    .map(({ content }) => parseExactly(content) as Record<string, unknown>)
    .find((each) => version === undefined || each.version === version);
  const snapshot = stored && isObject(stored.snapshot) ? stored.snapshot.element : undefined;
  return Array.isArray(snapshot) ? (snapshot as ProfileElement[]) : undefined;
}
