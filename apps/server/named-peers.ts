import { invalid } from '@hms/platform/contract';

const DEFAULT_PORT = 8080;

/** Where services answer, as far as it was said. */
export interface NamedPeers {
  has(service: string): boolean;
  urlOf(service: string): string;
}

/**
 * Reads `auth=http://10.0.0.5:8080,patient=http://…`. A service that is not named is looked up by its name, as in a
 * cluster with DNS: `http://hms-<service>:8080`.
 */
export function parsePeers(text: string | undefined): NamedPeers {
  const named = new Map<string, string>();
  for (const part of (text ?? '').split(',').filter((each) => each.trim() !== '')) {
    const [, service, url] = /^\s*([a-z-]+)=(https?:\/\/[^\s,]+?)\/?\s*$/.exec(part) ?? [];
    if (!service || !url)
      throw invalid(
        'invalid-peers',
        `HMS_PEERS must be pairs such as patient=http://10.0.0.5:8080, but one is "${part}".`,
      );
    named.set(service, url);
  }
  return {
    has: (service) => named.has(service),
    urlOf: (service) => named.get(service) ?? `http://hms-${service}:${DEFAULT_PORT}`,
  };
}
