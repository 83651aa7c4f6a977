import type { Binaries } from './binaries.ts';

/** Where the server listens: a Unix socket, or a port on loopback where the socket's path would be too long. */
export type Listening = { readonly socket: true } | { readonly socket: false; readonly port: number };

export const SOCKET_PORT = 5432;

const FIXED = {
  max_connections: '120',
  // What several services change together is prepared by each before it is decided.
  max_prepared_transactions: '240',
  shared_buffers: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  // Recycled and prepared WAL files would keep bytes of erased patients.
  wal_recycle: 'off',
  wal_init_zero: 'off',
  // After each checkpoint whole pages are logged again; few checkpoints keep changes quick.
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  jit: 'off',
  timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  // This file alone says how the server runs.
  allow_alter_system: 'off',
  cluster_name: 'hms',
  logging_collector: 'on',
  log_directory: '../log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_timezone: 'UTC',
  // Statements, their parameters and the text of errors may hold patient data: none of them reaches the log.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
} as const;

/** The whole `postgresql.conf`; equal text means that a running server needs no restart. */
export function serverConfiguration(
  binaries: Binaries,
  listening: Listening,
  own: Readonly<Record<string, string>> = {},
): string {
  const place = listening.socket
    ? {
        listen_addresses: '',
        port: String(SOCKET_PORT),
        unix_socket_directories: '..',
        unix_socket_permissions: '0700',
      }
    : { listen_addresses: '127.0.0.1', port: String(listening.port), unix_socket_directories: '' };
  const lines = Object.entries({ ...FIXED, ...place, ...own }).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  return `# Written by hms at every start.\n# ${binaries.postgres} ${binaries.version}\n${lines.join('\n')}\n`;
}
