import type { Asked } from './fhir-api.ts';

/** A word of a shell as it is: quoted, with its own quotes left and entered again. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The request for a command line. The token is a placeholder: whoever runs it puts one of their own there. @param base address of the server */
export function curlOf(base: string, { method, path, headers, body }: Asked): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `--request ${method} `}${quoted(`${base}/${path}`)}`,
    '--header "Authorization: Bearer $TOKEN"',
    ...headers.map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quoted(body)}`]),
  ];
  return lines.join(' \\\n  ');
}

export const ASKS_FOR_JSON: Asked['headers'] = [['Accept', 'application/fhir+json']];
