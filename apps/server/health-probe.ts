import { get } from 'node:http';
import { get as getSecurely } from 'node:https';

// Whether the process in this container lives; by its exit code. Who it is is not in question on loopback.
const port = process.env.HMS_PORT || '8080';
const options = { host: '127.0.0.1', port, path: '/health', timeout: 4_000, rejectUnauthorized: false };
const ask = process.env.HMS_PLAIN_HTTP === 'true' ? get : getSecurely;
ask(options, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1));
