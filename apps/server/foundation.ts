import { type Connection, startEmbeddedPostgres, stopLeftoverPostgres } from '@hms/platform/database';
import { isDemoHome } from './home/demo-home.ts';
import { type Home, openHome } from './home/open-home.ts';
import type { SettingsRead } from './read-settings.ts';
import type { Terminal } from './terminal.ts';
import { HMS_VERSION } from './version.ts';

/** What a hospital stands on: its home, held by this process, and PostgreSQL. Disposing of it lets go of both. */
export interface Foundation extends AsyncDisposable {
  /** As they were given, but that `demo` says what the home is. */
  readonly settings: SettingsRead['values'];
  readonly home: Home;
  /** A user of PostgreSQL who may create roles and databases. */
  readonly postgres: Connection;
}

export interface FoundationOptions {
  readonly settings: SettingsRead['values'];
  /** Whether a new home becomes a demo. Where absent, the home stays what it is. */
  readonly demo?: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** @throws Failure with one clear sentence; what was already begun is undone */
export async function openFoundation({
  settings: given,
  demo: wish,
  environment,
  terminal,
  signal,
}: FoundationOptions): Promise<Foundation> {
  const demo = await isDemoHome({ home: given.home, nodeEnv: given.nodeEnv, wish });
  const settings = { ...given, demo: demo ?? false };
  await using begun = new AsyncDisposableStack();
  const home = begun.use(
    await terminal.step('opening the home folder', () =>
      openHome({
        path: settings.home,
        hms: HMS_VERSION,
        demo,
        keySource: { key: settings.key, keyFile: settings.keyFile, configFolder: environment.XDG_CONFIG_HOME },
        sharedSecret: settings.sharedSecret,
        stopDatabase: stopLeftoverPostgres,
        note: terminal.note,
      }),
    ),
  );
  signal.throwIfAborted();
  const postgres = settings.databaseUrl ? externalPostgres(settings.databaseUrl) : await embedded();
  signal.throwIfAborted();
  const ready = begun.move();
  return { settings, home, postgres, [Symbol.asyncDispose]: () => ready.disposeAsync() };

  async function embedded(): Promise<Connection> {
    const what = home.isNew ? 'making and starting PostgreSQL' : 'starting PostgreSQL';
    const { superuserPassword } = home;
    const server = await terminal.step(what, () =>
      startEmbeddedPostgres({ home: home.path, superuserPassword, log: terminal.note, signal }),
    );
    begun.defer(() => terminal.step('stopping PostgreSQL', server.stop));
    return server.connection;
  }
}

/**
 * @param url `postgres://user:password@host:port/database?sslmode=require`; a folder with a socket stands in place of the host with
 * its slashes written as %2F, or in `?host=`
 */
export function externalPostgres(url: string): Connection {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const mode = searchParams.get('sslmode');
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname).replace(/^\[|\]$/g, ''),
    port: Number(port || 5432),
    user: decodeURIComponent(username || 'postgres'),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1) || 'postgres'),
    ...(mode && mode !== 'disable' && mode !== 'prefer' ? { ssl: true } : {}),
  };
}
