import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may come from a page of ours. Sec-Fetch-Site is the browser's own word, which no page can write; where
 * it is missing, the Origin is, and what sends neither is no browser.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === undefined || headers.origin === new URL(publicUrl).origin;
}
