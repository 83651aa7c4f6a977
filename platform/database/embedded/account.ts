import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { unavailable } from '../../contract/index.ts';

const run = promisify(execFile);

/** The account of the operating system under which PostgreSQL runs when hms itself runs as root, which PostgreSQL refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_NAME = 'hms-postgres';
const FALLBACKS = ['postgres', 'nobody'];

/**
 * @param folder the folder of the cluster; whoever owns it already goes on owning it
 * @returns undefined when hms is not root: PostgreSQL then runs as the same user
 */
export async function operatingAccount(folder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) {
    refuseNameless(userInfo);
    return undefined;
  }
  const owner = await stat(folder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await find(ACCOUNT_NAME)) ?? (await make()) ?? (await findFirst(FALLBACKS));
}

/**
 * PostgreSQL asks for the name of the user it runs as, and containers that are run under any number have none.
 *
 * @throws Failure `no-user-name`
 */
export function refuseNameless(lookUp: () => unknown): void {
  try {
    lookUp();
  } catch (error) {
    throw unavailable(
      'no-user-name',
      `This user (uid ${process.getuid?.()}) has no name on this machine, and PostgreSQL does not run without one: give it a line in /etc/passwd, or start hms as a user that has one.`,
      { cause: error },
    );
  }
}

async function make(): Promise<Account | undefined> {
  const shape = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  await run('useradd', [...shape, ACCOUNT_NAME]).catch(() => undefined);
  return find(ACCOUNT_NAME);
}

async function find(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (part) => Number((await run('id', [part, name])).stdout)),
    );
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

async function findFirst(names: readonly string[]): Promise<Account> {
  for (const name of names) {
    const account = await find(name);
    if (account) return account;
  }
  throw unavailable(
    'no-unprivileged-account',
    `PostgreSQL does not run as root, and the account ${ACCOUNT_NAME} could not be made: run hms as an ordinary user.`,
  );
}
