import { patientContract } from '@hms/contracts/patient';
import { conflict } from '@hms/platform/contract';
import { insideOnly } from '@hms/platform/http';
import { type InternalIdentity, type KeyRing, rewrapServiceSecrets } from '@hms/platform/security';
import type { Host } from '@hms/platform/service';
import type { KeyChange } from './home/key-change.ts';

export interface KeyRotation {
  readonly identity: InternalIdentity;
  readonly keyRing: KeyRing;
  readonly keyChange: KeyChange;
  readonly host: Host;
}

/** What was wrapped anew under the current key-encryption key. */
export interface Rewrapped {
  readonly current: string;
  readonly secrets: number;
  readonly patients: number;
}

/** Changing the key-encryption key while the hospital runs, on behalf of `./hms keys`. */
export function addKeyRotation(app: Parameters<typeof insideOnly>[0], rotation: KeyRotation): void {
  const { identity, keyChange } = rotation;
  let busy = false;
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy) throw conflict('rotation-running', 'The key-encryption key is being changed already.');
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };
  insideOnly(app, identity, (scope) => {
    scope.post('/internal/keys/rotate', () => alone(() => rotate(rotation)));
    scope.post('/internal/keys/forget', () =>
      alone(async () => {
        const rewrapped = await rewrapAll(rotation);
        await keyChange.finish();
        return { ...rewrapped, forgotten: await keyChange.forget() };
      }),
    );
  });
}

async function rotate(rotation: KeyRotation): Promise<Rewrapped> {
  rotation.keyRing.adopt(await rotation.keyChange.begin());
  const rewrapped = await rewrapAll(rotation);
  await rotation.keyChange.finish();
  return rewrapped;
}

async function rewrapAll({ host, keyRing }: KeyRotation): Promise<Rewrapped> {
  let secrets = 0;
  for (const { context } of host.services.values()) secrets += await rewrapServiceSecrets(context.database, keyRing);
  const { rewrapped = 0 } = host.services.has('patient') ? await host.client(patientContract).rewrapKeys() : {};
  return { current: keyRing.currentPrefix.slice(0, -1), secrets, patients: rewrapped };
}
