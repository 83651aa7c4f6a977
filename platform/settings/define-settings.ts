import type { Kind } from './kinds.ts';

/** One setting: its flag, environment variable and key in the settings file follow from its name unless said otherwise. */
export interface Setting<T> {
  readonly kind: Kind<T>;
  readonly default?: T;
  /** What happens without a value, where there is no default. */
  readonly whenAbsent?: string;
  readonly describe: string;
  /** `port` gives `--port`; false for none. */
  readonly flag?: false;
  /** `port` gives `HMS_PORT`. */
  readonly env?: string;
  /** `tlsCert` gives `"tls_cert"`; false for what is needed before the file is found, or is never written to one. */
  readonly file?: false;
  /** Its value is never shown. */
  readonly secret?: true;
}

/** What a setting is called in each place where it can be given. */
export interface SettingNames {
  readonly flagName: string | undefined;
  readonly envName: string;
  readonly fileKey: string | undefined;
}

export type NamedSetting = Setting<unknown> & SettingNames;

export type Settings<Name extends string = string> = Readonly<Record<Name, NamedSetting>>;

/** The values of a declaration: those without a default may be undefined. */
export type ValuesOf<Declared> = {
  readonly [Name in keyof Declared]: Declared[Name] extends { readonly kind: Kind<infer T> }
    ? T | (Declared[Name] extends { readonly default: unknown } ? never : undefined)
    : never;
};

type DefaultsOf<Declared> = {
  readonly [Name in keyof Declared]: Declared[Name] extends { readonly kind: Kind<infer T> }
    ? { readonly default?: T }
    : never;
};

export function defineSettings<Declared extends Record<string, Setting<unknown>>>(
  declared: Declared & DefaultsOf<Declared>,
): { readonly [Name in keyof Declared]: Declared[Name] & SettingNames } {
  const named = Object.entries<Setting<unknown>>(declared).map(([name, setting]) => {
    const words = name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
    const flagName = setting.flag === false ? undefined : words.join('-');
    const fileKey = setting.file === false ? undefined : words.join('_');
    return [name, { ...setting, flagName, fileKey, envName: setting.env ?? `HMS_${words.join('_').toUpperCase()}` }];
  });
  return Object.fromEntries(named);
}
