import { invalid } from '@hms/platform/contract';

interface Rule {
  readonly code: string;
  readonly text: string;
  breaks(url: string, headerLines: number): boolean;
}

const MOST_URL = 8_192;
const MOST_PARAMETERS = 100;
const MOST_HEADERS = 100;
/** Node keeps a name and a value for each. */
const MOST_HEADER_LINES = MOST_HEADERS * 2;

const pathOf = (url: string): string => (url.includes('?') ? url.slice(0, url.indexOf('?')) : url);
/** A step upwards: two dots as a whole segment, written plainly or encoded once or twice. */
const UPWARDS = /(?:^|\/|\\|%(?:25)?2f|%(?:25)?5c)(?:\.|%(?:25)?2e){2}(?:$|[/\\;]|%(?:25)?2f|%(?:25)?5c|%(?:25)?3b)/i;

/** What no client of ours sends, refused before anything looks at it. */
const rules: readonly Rule[] = [
  { code: 'url-too-long', text: 'The address is too long.', breaks: (url) => url.length > MOST_URL },
  {
    code: 'null-byte',
    text: 'The address has a null byte.',
    breaks: (url) => /%(?:25)?00/.test(url),
  },
  {
    code: 'path-traversal',
    text: 'The path has steps upwards or backslashes.',
    breaks: (url) => UPWARDS.test(pathOf(url)) || /\\|%(?:25)?5c/i.test(pathOf(url)),
  },
  {
    code: 'too-many-parameters',
    text: `A query has at most ${MOST_PARAMETERS} parameters.`,
    breaks: (url) => url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS,
  },
  {
    code: 'too-many-headers',
    text: `A request has at most ${MOST_HEADERS} headers.`,
    breaks: (_url, headerLines) => headerLines > MOST_HEADER_LINES,
  },
];

/** An address without any of these breaks no rule, and most have none. Four plain searches cost less than one pattern. */
const isWorthALook = (url: string): boolean =>
  url.includes('%') || url.includes('..') || url.includes('\\') || url.includes('&');

/**
 * Throws the failure of the first rule that a request breaks.
 *
 * @param url path and query as they were sent
 * @param headerLines names and values of the headers together
 */
export function inspect(url: string, headerLines: number): void {
  if (url.length <= MOST_URL && headerLines <= MOST_HEADER_LINES && !isWorthALook(url)) return;
  const broken = rules.find((rule) => rule.breaks(url, headerLines));
  if (broken) throw invalid(broken.code, broken.text);
}
