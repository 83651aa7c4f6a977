import type { IncomingMessage } from 'node:http';

export const LIVE_PATH = '/live';

/** Whether a request asks for a socket where there are sockets. */
export const wantsLive = ({ url = '', headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket' && (url === LIVE_PATH || url.startsWith(`${LIVE_PATH}?`));
