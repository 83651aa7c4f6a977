import { type Connection, startEmbeddedPostgres, stopLeftoverPostgres } from '@hms/platform/database';
import { checkRoom } from './disk-room.ts';
import { checkExternalPostgres, externalPostgres } from './external-postgres.ts';
import { isDemoHome } from './home/demo-home.ts';
import { readHomeFile } from './home/home-file.ts';
import { type Home, openHome } from './home/open-home.ts';
import type { SettingsRead } from './read-settings.ts';
import type { Terminal } from './terminal.ts';
import { trustAuthorities } from './trusted-authorities.ts';
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
  await trustAuthorities(settings);
  const state = settings.databaseUrl ? 'external' : (await readHomeFile(settings.home)) ? 'used' : 'new';
  await checkRoom(settings.home, state);
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
  const postgres = settings.databaseUrl ? await external(settings.databaseUrl) : await embedded();
  signal.throwIfAborted();
  const ready = begun.move();
  return { settings, home, postgres, [Symbol.asyncDispose]: () => ready.disposeAsync() };

  async function external(url: string): Promise<Connection> {
    const connection = externalPostgres(url);
    await terminal.step('reaching PostgreSQL', () => checkExternalPostgres(connection));
    return connection;
  }

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
