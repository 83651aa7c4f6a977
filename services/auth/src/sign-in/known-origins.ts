import { randomBytes } from 'node:crypto';
import { statement } from '@hms/platform/database';
import { blindIndex } from '@hms/platform/security';
import type { AuthService } from '../auth-service.ts';

/** An origin not used for so long counts as strange again. */
export const rememberedDays = 90;

const find = statement<[string, Buffer[], Date], { origin: Buffer }>(
  'find-known-origins',
  'select origin from known_origins where user_id = $1 and origin = any($2) and last_used_at > $3',
);
const keep = statement<[string, Buffer[], Date]>(
  'keep-known-origins',
  `insert into known_origins (user_id, origin, last_used_at) select $1, unnest($2::bytea[]), $3
   on conflict (user_id, origin) do update set last_used_at = excluded.last_used_at`,
);
const forget = statement<[string]>('forget-known-origins', 'delete from known_origins where user_id = $1');

const device = ({ secrets }: AuthService, token: string) => blindIndex(secrets.fingerprints, `device:${token}`);
const place = ({ secrets }: AuthService, network: string) => blindIndex(secrets.fingerprints, `network:${network}`);

/** A device token: 256 random bits in a cookie that scripts cannot read. It opens nothing by itself. */
export const newDeviceToken = (): string => randomBytes(32).toString('base64url');

export async function knownOrigins(
  service: AuthService,
  user: string,
  { deviceToken, network }: { deviceToken: string | undefined; network: string },
): Promise<{ knownDevice: string | undefined; knownNetwork: boolean }> {
  const [ofDevice, ofNetwork] = [device(service, deviceToken ?? ''), place(service, network)];
  const since = new Date(service.now().getTime() - rememberedDays * 86_400_000);
  const rows = await service.database.all(find(user, [ofDevice, ofNetwork], since));
  const knows = (origin: Buffer) => rows.some((row) => row.origin.equals(origin));
  return {
    knownDevice: deviceToken !== undefined && knows(ofDevice) ? ofDevice.toString('base64url') : undefined,
    knownNetwork: knows(ofNetwork),
  };
}

/** After a success: from here this person comes. */
export async function rememberOrigins(
  service: AuthService,
  user: string,
  { deviceToken, network }: { deviceToken: string; network: string },
): Promise<void> {
  const origins = [device(service, deviceToken), place(service, network)];
  await service.database.all(keep(user, origins, service.now()));
}

/** After somebody else may have had the password: no device is known any more. */
export const forgetOrigins = forget;
