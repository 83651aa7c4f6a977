import { tooMany } from '@hms/platform/contract';
import { statement } from '@hms/platform/database';
import { blindIndex } from '@hms/platform/security';
import type { AuthService } from '../auth-service.ts';
import {
  type Attempt,
  clearedBySuccess,
  type Failures,
  forgetAfterSeconds,
  type Lane,
  lanesOf,
  passkeyLanes,
  type Stage,
  secondsToWait,
} from './throttle.ts';

const find = statement<[Buffer[]], { lane: Buffer; count: number; last: Date }>(
  'find-sign-in-failures',
  'select lane, count, last from sign_in_failures where lane = any($1)',
);
const count = statement<[Buffer[], Date, Date]>(
  'count-sign-in-failures',
  `insert into sign_in_failures as known (lane, count, last) select unnest($1::bytea[]), 1, $2
   on conflict (lane) do update
     set count = case when known.last <= $3 then 1 else known.count + 1 end, last = excluded.last`,
);
const clear = statement<[Buffer[]]>('clear-sign-in-failures', 'delete from sign_in_failures where lane = any($1)');

const fingerprint = ({ secrets }: AuthService, key: string) => blindIndex(secrets.fingerprints, `lane:${key}`);

async function read(service: AuthService, lanes: readonly Lane[]): Promise<Map<string, Failures>> {
  const keys = new Map(lanes.map(({ key }) => [fingerprint(service, key).toString('hex'), key]));
  const rows = await service.database.all(find([...keys.keys()].map((hex) => Buffer.from(hex, 'hex'))));
  return new Map(rows.map(({ lane, count, last }) => [keys.get(lane.toString('hex'))!, { count, last }]));
}

/** Throws `too-many-attempts` while one of the attempt's lanes waits. */
export async function mustNotWait(service: AuthService, lanes: readonly Lane[], now: Date): Promise<void> {
  const failures = await read(service, lanes);
  const seconds = Math.max(0, ...lanes.map((lane) => secondsToWait(lane, failures.get(lane.key), now)));
  if (seconds === 0) return;
  const text = `Too many attempts. Try again in ${seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`;
  throw tooMany('too-many-attempts', text, { retryAfter: seconds });
}

export async function recordFailure(service: AuthService, lanes: readonly Lane[], now: Date): Promise<void> {
  // In one order always, or two attempts could each wait for a lane that the other holds.
  const keys = lanes.map(({ key }) => fingerprint(service, key)).toSorted(Buffer.compare);
  const forgotten = new Date(now.getTime() - forgetAfterSeconds * 1000);
  await service.database.all(count(keys, now, forgotten));
}

export async function clearFailures(service: AuthService, attempt: Attempt): Promise<void> {
  await service.database.all(clear(clearedBySuccess(attempt).map((key) => fingerprint(service, key))));
}

/** An administrator vouches for the owner: the lanes that strangers closed open again. */
export async function forgetFailures(service: AuthService, account: string): Promise<void> {
  const stages: Stage[] = ['password', 'second-factor'];
  const strangers = [account, passkeyLanes(account)].map((name) => ({
    account: name,
    network: '',
    knownNetwork: false,
  }));
  const lanes = strangers.flatMap((stranger) => stages.flatMap((stage) => lanesOf(stranger, stage)));
  const keys = lanes.map((lane) => fingerprint(service, lane.key));
  await service.database.all(clear(keys));
}
