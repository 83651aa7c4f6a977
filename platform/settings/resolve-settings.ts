import { invalid } from '../contract/index.ts';
import type { NamedSetting, Settings, ValuesOf } from './define-settings.ts';
import { nearest } from './nearest.ts';

/** Where settings come from, the strongest first: flags, environment, files (the earlier beats the later), default. */
export interface SettingSources {
  /** Flag name to its text, e.g. `{ port: '8080' }`. */
  readonly flags?: Readonly<Record<string, string | undefined>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly files?: readonly SettingsFile[];
}

export interface SettingsFile {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ResolvedSettings<Declared> {
  readonly values: ValuesOf<Declared>;
  /** Where each value came from, e.g. `flag --port`. */
  readonly origins: { readonly [Name in keyof Declared]: string };
}

/** @throws Failure `setting-wrong`, `setting-unknown` with a sentence that names setting, value, source and what is allowed */
export function resolveSettings<Declared extends Settings>(
  declared: Declared,
  sources: SettingSources,
): ResolvedSettings<Declared> {
  for (const file of sources.files ?? []) refuseUnknownKeys(declared, file);
  const found = Object.entries<NamedSetting>(declared).map(
    ([name, setting]) => [name, find(setting, sources)] as const,
  );
  return {
    values: Object.fromEntries(found.map(([name, { value }]) => [name, value])) as ResolvedSettings<Declared>['values'],
    origins: Object.fromEntries(
      found.map(([name, { origin }]) => [name, origin]),
    ) as ResolvedSettings<Declared>['origins'],
  };
}

/** The name of a setting as people meet it. */
export const nameOf = (setting: NamedSetting): string => setting.flagName ?? setting.fileKey ?? setting.envName;

function find(setting: NamedSetting, sources: SettingSources): { value: unknown; origin: string } {
  const given = firstGiven(setting, sources);
  if (!given) return { value: setting.default, origin: 'default' };
  const { value: raw, origin } = given;
  const parsed = typeof raw === 'object' ? undefined : setting.kind.parse(String(raw));
  if (parsed !== undefined) return { value: parsed, origin };
  const name = nameOf(setting);
  const wrong = setting.secret
    ? `The setting ${name} (${origin}) is wrong`
    : `The setting ${name} is ${JSON.stringify(raw)} (${origin})`;
  throw invalid('setting-wrong', `${wrong}, but it must be ${setting.kind.allowed}.`);
}

function firstGiven(setting: NamedSetting, { flags, environment, files }: SettingSources) {
  const { flagName, envName, fileKey } = setting;
  const flag = flagName && flags?.[flagName];
  if (flag !== undefined) return { value: flag, origin: `flag --${flagName}` };
  // An empty variable counts as absent: that is how shells and compose files switch one off.
  if (environment?.[envName]) return { value: environment[envName], origin: `environment variable ${envName}` };
  for (const file of files ?? [])
    if (fileKey && file.values[fileKey] !== undefined)
      return { value: file.values[fileKey], origin: `file ${file.path}` };
  return undefined;
}

function refuseUnknownKeys(declared: Settings, file: SettingsFile): void {
  const known = Object.values(declared).flatMap(({ fileKey }) => fileKey ?? []);
  for (const key of Object.keys(file.values)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    throw invalid(
      'setting-unknown',
      `The file ${file.path} holds "${key}", which is not a setting${near ? `; did you mean "${near}"?` : '.'}`,
    );
  }
}
