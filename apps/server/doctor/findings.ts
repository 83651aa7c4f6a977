import { Failure } from '@hms/platform/contract';
import type { SettingsRead } from '../read-settings.ts';
import { systemFailure } from '../system-failure.ts';
import { checkHome, checkKeys, checkPort } from './home-checks.ts';
import { checkDisk, checkMemory, checkNode, checkPostgres, checkSharedMemory } from './machine-checks.ts';
import { checkVariables } from './variable-checks.ts';
import { type Finding, fine, type Patient, type Verdict } from './verdict.ts';

const checks: readonly (readonly [subject: string, check: (patient: Patient) => Promise<Verdict>])[] = [
  ['PostgreSQL', checkPostgres],
  ['home', checkHome],
  ['keys', checkKeys],
  ['port', checkPort],
  ['disk', checkDisk],
];

/** Every check, also those behind one that failed. */
export async function findings(
  readSettings: () => Promise<SettingsRead>,
  environment: NodeJS.ProcessEnv,
): Promise<Finding[]> {
  const first = await Promise.all(
    (
      [
        ['Node', checkNode],
        ['memory', checkMemory],
        ['shared memory', checkSharedMemory],
        ['variables', checkVariables],
      ] as const
    ).map(([subject, check]) => examine(subject, async () => check(environment))),
  );
  let settings: SettingsRead | undefined;
  const read = await examine('settings', async () => {
    settings = await readSettings();
    const own = Object.values(settings.origins).filter((origin) => origin !== 'default').length;
    return fine(own === 0 ? 'all at their defaults' : `${own} given, all sound`);
  });
  if (!settings) return [...first, read];
  const patient = { settings: settings.values, environment };
  const rest = await Promise.all(checks.map(([subject, check]) => examine(subject, () => check(patient))));
  return [...first, read, ...rest];
}

async function examine(subject: string, check: () => Promise<Verdict>): Promise<Finding> {
  try {
    return { subject, ...(await check()) };
  } catch (error) {
    const failure = error instanceof Failure ? error : systemFailure(error);
    return {
      subject,
      state: 'wrong',
      says: failure?.message ?? `the check itself failed: ${(error as Error).message}`,
    };
  }
}
