import { join } from 'node:path';
import { type ResolvedSettings, readSettingsFile, resolveSettings } from '@hms/platform/settings';
import { type ServerSettings, serverSettings } from './settings.ts';

export interface SettingsRead {
  readonly values: ServerSettings & { readonly home: string };
  readonly origins: ResolvedSettings<typeof serverSettings>['origins'];
}

/** The folder that holds the `hms` command. */
export const CHECKOUT = join(import.meta.dirname, '..', '..');

/** Flags beat the environment, that beats the file named by `--settings`, that beats `settings.json` of the home. */
export async function readSettings(
  flags: Readonly<Record<string, string | undefined>>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SettingsRead> {
  const { home: homeSetting, settings: fileSetting } = serverSettings;
  const places = resolveSettings({ home: homeSetting, settings: fileSetting }, { flags, environment }).values;
  const home = places.home ?? join(CHECKOUT, '.hms');
  const own = await readSettingsFile(join(home, 'settings.json'), { required: false });
  const named = places.settings ? [await readSettingsFile(places.settings, { required: true })] : [];
  const { values, origins } = resolveSettings(serverSettings, { flags, environment, files: [...named, own] });
  return { values: { ...values, home }, origins };
}
