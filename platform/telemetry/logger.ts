import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type { Logger };

/**
 * JSON lines. Nothing personal may be logged: bodies, queries and tokens are never given to the logger, and these names
 * are removed should they slip in.
 */
const REDACTED = [
  'password',
  'totp',
  'token',
  'access_token',
  'refresh_token',
  'authorization',
  'cookie',
  'ssn',
  'body',
  'query',
  'search',
  'first_name',
  'last_name',
  'date_of_birth',
  'contact_number',
  'email',
  'address',
  'parameters',
];

export function createLogger(options: { level: string; service: string; destination?: DestinationStream }): Logger {
  const paths = REDACTED.flatMap((name) => [name, `*.${name}`]);
  return pino(
    {
      level: options.level,
      base: { service: options.service },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: '[redacted]' },
      serializers: { err: describeError },
    },
    options.destination ?? standardOutput(),
  );
}

const MOST_WAITING_BYTES = 4 * 1024 ** 2;

function standardOutput(): DestinationStream {
  const stream = destination({ dest: 1, sync: true, maxLength: MOST_WAITING_BYTES });
  // Lines that nobody reads, or that no disk has room for, end nothing.
  stream.on('error', () => undefined);
  return stream;
}

/**
 * An error without what it may repeat of somebody's data: the `detail` of PostgreSQL, and whatever a message quotes, as
 * PostgreSQL and JSON.parse quote the value that they could not read.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, cause } = error as { code?: string; constraint?: string; cause?: unknown };
  return {
    type: error.name,
    message: error.message.replace(QUOTED, '"…"').slice(0, 500),
    code,
    constraint,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 12)
      .join('\n'),
    ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
  };
}

/** From the first to the last quotation mark, since what stands between may hold some itself. */
const QUOTED = /".*"/s;
